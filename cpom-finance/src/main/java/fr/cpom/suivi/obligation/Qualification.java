package fr.cpom.suivi.obligation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.CategorieEssms.AutoriteUsuelle;
import fr.cpom.suivi.obligation.RegleObligation.Tarification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the lines of the table look at, drawn from what is known of an ESSMS.
 *
 * @param numeros numbers of L. 312-1 I; none for a category outside of it
 * @param horsChamp the article that puts the category outside L. 312-1 I
 * @param tarification who tariffs it; none when unknown
 * @param autorites the same with their territory, as far as it is known
 */
record Qualification(
        List<String> numeros,
        Optional<Confiance> confianceNumeros,
        Optional<ReferenceJuridique> horsChamp,
        boolean ehpad,
        boolean residenceAutonomie,
        boolean aideADomicile,
        Optional<Boolean> collectivite,
        List<AutoriteUsuelle> tarification,
        List<AutoriteTarification> autorites) {
    /** The numbers that L. 312-1 I has. */
    static final Pattern NUMERO = Pattern.compile("[1-9]|1[0-7]");

    private static final String SIX = "6";

    /** Without a value, a blocking anomaly names what is missing or not covered. */
    static Optional<Qualification> de(EssmsConcerne essms, TableObligation table, String chemin, Anomalies anomalies) {
        Optional<CategorieEssms> categorie = essms.categorie();
        List<String> numeros = essms.numeros().isEmpty()
                ? categorie.map(CategorieEssms::numerosCasf).orElse(List.of())
                : essms.numeros().stream().distinct().toList();
        Optional<ReferenceJuridique> horsChamp = numeros.isEmpty()
                ? categorie.flatMap(c -> table.horsChamp(c.code()))
                : Optional.<ReferenceJuridique>empty();
        if (numeros.isEmpty() && horsChamp.isEmpty()) {
            anomalies.ajouter(categorie
                    .map(c -> Anomalie.of(
                            CodeAnomalie.OBLIGATION_NON_COUVERTE,
                            chemin + "/categorie",
                            "categorie",
                            c.code(),
                            "libelle",
                            c.libelle()))
                    .orElseGet(() -> Anomalie.manque(chemin, "categorie"))
                    .selon(Articles.L_312_1_I));
            return Optional.empty();
        }
        Optional<Confiance> confiance = essms.numeros().isEmpty()
                ? categorie.flatMap(CategorieEssms::confianceCasf)
                : Optional.<Confiance>empty();
        categorie
                .filter(c -> confiance.filter(x -> x == Confiance.A_CONFIRMER).isPresent())
                .ifPresent(c -> anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.OBLIGATION_NUMEROS_A_CONFIRMER,
                                chemin + "/categorie",
                                "categorie",
                                c.code(),
                                "numeros",
                                degres(numeros))
                        .selon(Articles.L_312_1_I)));
        boolean residence = selon(essms.residenceAutonomie(), table, "residenceAutonomie", categorie);
        boolean aide = selon(essms.aideADomicile(), table, "aideADomicile", categorie);
        boolean ehpad = essms.petiteUniteDeVie() || selon(essms.ehpad(), table, "ehpad", categorie);
        if (ehpad && !numeros.contains(SIX)) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.OBLIGATION_QUALIFICATION_INCOHERENTE,
                            chemin + (essms.petiteUniteDeVie() ? "/petiteUniteDeVie" : "/ehpad"),
                            "champ",
                            essms.petiteUniteDeVie() ? "petiteUniteDeVie" : "ehpad",
                            "numeros",
                            degres(numeros))
                    .selon(Articles.L_313_12_II));
            return Optional.empty();
        }
        if (numeros.contains(SIX)
                && categorie.isEmpty()
                && essms.ehpad().isEmpty()
                && !(essms.petiteUniteDeVie() || residence || aide)) {
            anomalies.ajouter(Anomalie.manque(chemin, "ehpad").selon(Articles.L_313_12_IV_TER_AL1));
            return Optional.empty();
        }
        List<AutoriteUsuelle> tarification = tarification(essms, chemin, anomalies);
        return Optional.of(new Qualification(
                numeros,
                confiance,
                horsChamp,
                ehpad,
                residence && !ehpad,
                aide,
                essms.gereParLaCollectivite(),
                tarification,
                autorites(essms, tarification)));
    }

    private static boolean selon(
            Optional<Boolean> dit, TableObligation table, String famille, Optional<CategorieEssms> categorie) {
        return dit.orElseGet(
                () -> categorie.filter(c -> table.estDe(famille, c.code())).isPresent());
    }

    private static List<AutoriteUsuelle> tarification(EssmsConcerne essms, String chemin, Anomalies anomalies) {
        if (!essms.autorites().isEmpty()) {
            Set<AutoriteUsuelle> donnees =
                    essms.autorites().stream().map(AutoriteUsuelle::de).collect(Collectors.toCollection(TreeSet::new));
            return List.copyOf(donnees);
        }
        List<AutoriteUsuelle> usuelles =
                essms.categorie().map(CategorieEssms::tarification).orElse(List.of());
        if (!usuelles.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.OBLIGATION_TARIFICATION_USUELLE,
                    chemin + "/autorites",
                    "categorie",
                    essms.categorie().map(CategorieEssms::code).orElse(""),
                    "autorites",
                    usuelles.stream().map(AutoriteUsuelle::name).collect(Collectors.joining(", "))));
        }
        return usuelles.stream().sorted().toList();
    }

    private static List<AutoriteTarification> autorites(EssmsConcerne essms, List<AutoriteUsuelle> tarification) {
        if (!essms.autorites().isEmpty()) {
            return essms.autorites().stream().sorted().distinct().toList();
        }
        List<AutoriteTarification> situees = new ArrayList<>();
        for (AutoriteUsuelle usuelle : tarification) {
            essms.departement().flatMap(usuelle::dans).ifPresent(situees::add);
        }
        return situees.stream().sorted().toList();
    }

    /** {@code 6°, 7°}. */
    static String degres(List<String> numeros) {
        return numeros.stream().map(n -> n + "°").collect(Collectors.joining(", "));
    }

    Tarification tarifiePar() {
        if (tarification.isEmpty()) {
            return Tarification.INCONNUE;
        }
        if (tarification.contains(AutoriteUsuelle.PREFET_REGION)) {
            return Tarification.PREFET;
        }
        return tarification.contains(AutoriteUsuelle.DG_ARS) ? Tarification.ARS : Tarification.PCD_SEUL;
    }

    /** The authority of a kind, by its own name where it is known. */
    List<AutoriteTarification> autorites(AutoriteUsuelle role) {
        return autorites.stream().filter(a -> AutoriteUsuelle.de(a) == role).toList();
    }
}
