package fr.cpom.essms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A category of ESSMS of the FINESS nomenclature, with its number in L. 312-1 I CASF and who tariffs it.
 *
 * <p>In JSON its three-digit code. An unknown code is refused ({@code CATEGORIE_INCONNUE}).
 */
public final class CategorieEssms implements Comparable<CategorieEssms> {
    private final String code;
    private final String libelle;
    private final Optional<String> sigle;
    private final List<String> numerosCasf;
    private final Optional<Confiance> confianceCasf;
    private final Secteur secteur;
    private final List<AutoriteUsuelle> tarification;
    private final Optional<LocalDate> fermeeLe;
    private final boolean ouverte;

    /** The fields of the sector. */
    public enum Secteur {
        /** Elderly persons: EHPAD, résidences autonomie. */
        PERSONNES_AGEES,
        /** Children and young people with a disability: IME, ITEP, SESSAD, CAMSP. */
        ENFANCE_HANDICAP,
        /** Adults with a disability: MAS, EAM, ESAT, SAVS, SAMSAH. */
        ADULTES_HANDICAP,
        /** Several publics: SSIAD, services autonomie à domicile. */
        MULTICLIENTELE,
        /** Child protection: MECS, AEMO. */
        PROTECTION_ENFANCE,
        /** Accommodation and integration: CHRS, CADA. */
        HEBERGEMENT_INSERTION,
        /** Addiction and precarity: CSAPA, CAARUD, LHSS, ACT. */
        ADDICTOLOGIE_PRECARITE,
        /** Legal protection of adults. */
        PROTECTION_MAJEURS,
        /** Services of the ministry of justice for minors. */
        PJJ,
        /** Any other. */
        AUTRE
    }

    /** Who usually tariffs a category. */
    public enum AutoriteUsuelle {
        /** Directeur général of the ARS. */
        DG_ARS,
        /** President of the conseil départemental or of the métropole. */
        PCD,
        /** Préfet de région. */
        PREFET_REGION;

        /** The kind of authority that an authority is. */
        public static AutoriteUsuelle de(AutoriteTarification autorite) {
            return switch (autorite.type()) {
                case ARS -> DG_ARS;
                case CD, METROPOLE -> PCD;
                case PREFET -> PREFET_REGION;
            };
        }

        /** That of a département, if it has one: some collectivities have no region. */
        public Optional<AutoriteTarification> dans(Territoire departement) {
            return switch (this) {
                case DG_ARS ->
                    departement.region().map(r -> new AutoriteTarification(AutoriteTarification.Type.ARS, r));
                case PREFET_REGION ->
                    departement.region().map(r -> new AutoriteTarification(AutoriteTarification.Type.PREFET, r));
                case PCD ->
                    Optional.of(departement)
                            .filter(d -> d.niveau() == Territoire.Niveau.DEPARTEMENT)
                            .map(AutoriteTarification::pcd);
            };
        }
    }

    private CategorieEssms(Map<String, @Nullable Object> r) throws IOException {
        code = Json.texte(r, "code");
        libelle = Json.texte(r, "libelle");
        sigle = Json.texteEventuel(r, "sigle");
        numerosCasf = Json.liste(r, "casf").stream().map(Object::toString).toList();
        confianceCasf = Json.texteEventuel(r, "confianceCasf").map(Confiance::valueOf);
        secteur = Secteur.valueOf(Json.texte(r, "secteur"));
        tarification = Json.liste(r, "tarification").stream()
                .map(t -> AutoriteUsuelle.valueOf(t.toString()))
                .toList();
        ouverte = "OUVERTE".equals(Json.texte(r, "statut"));
        fermeeLe = Json.texteEventuel(r, "fermeeLe").map(LocalDate::parse);
    }

    /** The category of a three-digit code. */
    @JsonCreator
    public static CategorieEssms of(String code) {
        return chercher(code).orElseThrow(() -> new ValeurInvalideException("CATEGORIE_INCONNUE", code));
    }

    /** The category of a three-digit code, if the nomenclature of the ESSMS has it. */
    public static Optional<CategorieEssms> chercher(String code) {
        return Optional.ofNullable(Table.PAR_CODE.get(code));
    }

    /** All categories, by code. */
    public static List<CategorieEssms> toutes() {
        return List.copyOf(Table.PAR_CODE.values());
    }

    /** Three digits. */
    public String code() {
        return code;
    }

    /** Name in FINESS. */
    public String libelle() {
        return libelle;
    }

    /** Short name, the library's code when FINESS has none. */
    public String sigle() {
        return sigle.orElse(code);
    }

    /** Numbers in L. 312-1 I CASF: {@code "2"} for 2°; empty when not known. */
    public List<String> numerosCasf() {
        return numerosCasf;
    }

    /** How sure the numbers are. */
    public Optional<Confiance> confianceCasf() {
        return confianceCasf;
    }

    /** Field of the sector. */
    public Secteur secteur() {
        return secteur;
    }

    /** Who usually tariffs it, two when jointly; empty when not known. */
    public List<AutoriteUsuelle> tarification() {
        return tarification;
    }

    /** False for a category that takes no new establishment. */
    public boolean estOuverte() {
        return ouverte;
    }

    /** Day of the closing, when there is one. */
    public Optional<LocalDate> fermeeLe() {
        return fermeeLe;
    }

    /** True for an établissement d'hébergement pour personnes âgées dépendantes (category 500). */
    public boolean estEhpad() {
        return code.equals("500");
    }

    /** True for an établissement et service d'accompagnement par le travail (category 246). */
    public boolean estEsat() {
        return code.equals("246");
    }

    @Override
    public int compareTo(CategorieEssms autre) {
        return code.compareTo(autre.code);
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof CategorieEssms c && c.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        return code;
    }

    /** Read once, on first use. */
    private static final class Table {
        private static final Map<String, CategorieEssms> PAR_CODE;

        static {
            Map<String, CategorieEssms> lues = new LinkedHashMap<>();
            try {
                for (var r : Json.enregistrements(
                        CategorieEssms.class, "/META-INF/cpom/nomenclatures/categories-essms.json", "valeurs")) {
                    CategorieEssms categorie = new CategorieEssms(r);
                    lues.put(categorie.code, categorie);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            PAR_CODE = Collections.unmodifiableMap(lues);
        }
    }
}
