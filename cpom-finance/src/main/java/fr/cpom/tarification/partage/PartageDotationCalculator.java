package fr.cpom.tarification.partage;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.Financeur;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.tarification.partage.DemandePartage.Cle;
import fr.cpom.tarification.partage.DemandePartage.Nature;
import fr.cpom.tarification.partage.PartageDotation.Part;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An amount split among its payers: by the key of the text for a CAMSP, 20 % for the département and 80 % for the sécurité sociale
 * (R. 314-123 CASF), by the shares or the days that the caller gives for any other. Parts sum to the amount; the largest remainders
 * take the last cents.
 *
 * <p>Refused: a key given for a CAMSP ({@code PARTAGE_CLE_LEGALE}), shares that do not make the whole or are not all of one kind
 * ({@code PARTAGE_CLES_INCOMPLETES}), no key at all, a payer told twice.
 */
public final class PartageDotationCalculator extends AbstractCalculator<DemandePartage, PartageDotation> {
    private static final PartageDotationCalculator STANDARD = new PartageDotationCalculator();

    /** FINESS category of a centre d'action médico-sociale précoce. */
    private static final String CAMSP = "190";

    private PartageDotationCalculator() {
        super("partage.dotation", DemandePartage.class, PartageDotation.class, Articles.R_314_123, Articles.R_314_43_1);
    }

    /** The calculator. */
    public static PartageDotationCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<PartageDotation> calculer(DemandePartage entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        boolean camsp = entree.categorie().filter(c -> c.code().equals(CAMSP)).isPresent();
        List<Cle> cles = camsp ? clesCamsp(entree, contexte, anomalies) : entree.cles();
        Douziemes douziemes = Douziemes.de(entree.exercice(), contexte, anomalies);
        long[] poids = poids(cles, camsp, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        ReferenceJuridique article = camsp ? Articles.R_314_123 : Articles.R_314_43_1;
        Tracage t = contexte.tracage();
        MontantExplique montant = t.entree("montantPartage", Montants.centimes(entree.montant()), "/montant");
        List<MontantExplique> parts = t.parts(
                "quotePart",
                montant,
                poids,
                cles.stream().map(PartageDotationCalculator::nom).toList(),
                article);
        boolean prix = entree.nature().filter(n -> n == Nature.PRIX).isPresent();
        List<Part> resultat = new ArrayList<>();
        for (int i = 0; i < poids.length; i++) {
            Cle cle = cles.get(i);
            Optional<ReferenceJuridique> versement = !camsp
                    ? Optional.empty()
                    : Optional.of(cle.financeur() == Financeur.DEPARTEMENT ? Articles.R_314_107 : Articles.R_174_16_1);
            resultat.add(new Part(
                    cle.financeur(),
                    cle.nom(),
                    Montants.ofCentimes(parts.get(i).centimes()),
                    prix ? List.of() : douziemes.de(parts.get(i), versement.orElse(article)),
                    versement));
        }
        return Calcul.de(
                new PartageDotation(entree.montant(), resultat, camsp, camsp ? Optional.of(article) : Optional.empty()),
                anomalies,
                t.somme("total", article, parts).explication());
    }

    private static String nom(Cle cle) {
        return cle.nom().orElse(cle.financeur().name());
    }

    private static List<Cle> clesCamsp(DemandePartage entree, Contexte contexte, Anomalies anomalies) {
        if (!entree.cles().isEmpty()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.PARTAGE_CLE_LEGALE, "/cles").selon(Articles.R_314_123));
        }
        List<Cle> cles = new ArrayList<>();
        taux("partage.camsp.departement", entree, contexte, anomalies)
                .ifPresent(taux -> cles.add(
                        new Cle(Financeur.DEPARTEMENT, Optional.empty(), Optional.of(taux), Optional.empty())));
        taux("partage.camsp.securite-sociale", entree, contexte, anomalies)
                .ifPresent(taux -> cles.add(
                        new Cle(Financeur.ASSURANCE_MALADIE, Optional.empty(), Optional.of(taux), Optional.empty())));
        return cles;
    }

    private static Optional<Taux> taux(String serie, DemandePartage entree, Contexte contexte, Anomalies anomalies) {
        Exercice exercice = entree.exercice().orElseGet(() -> Exercice.du(contexte.date()));
        return contexte.lire(Serie.taux(serie), exercice.debut(), Territoire.national(), "/categorie", anomalies)
                .map(LectureBareme::valeur);
    }

    /** The keys as whole numbers of one scale. */
    private static long[] poids(List<Cle> cles, boolean camsp, Anomalies anomalies) {
        if (cles.isEmpty() && !camsp) {
            anomalies.ajouter(Anomalie.manque("", "cles"));
        }
        boolean parTaux =
                cles.stream().allMatch(c -> c.taux().isPresent() && c.journees().isEmpty());
        boolean parJours =
                cles.stream().allMatch(c -> c.journees().isPresent() && c.taux().isEmpty());
        Taux somme = Taux.ZERO;
        Set<String> vus = new HashSet<>();
        long[] poids = new long[cles.size()];
        for (int i = 0; i < poids.length; i++) {
            Cle cle = cles.get(i);
            if (!vus.add(cle.financeur() + nom(cle))) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.PARTAGE_FINANCEUR_EN_DOUBLE, "/cles/" + i + "/financeur", "valeur", nom(cle)));
            }
            Taux taux = cle.taux().orElse(Taux.ZERO);
            somme = somme.plus(taux);
            if (taux.estNegatif()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.PARTAGE_CLES_INCOMPLETES, "/cles/" + i + "/taux", "somme", taux.toString()));
            } else if (taux.compareTo(Taux.UN) <= 0) {
                poids[i] = parTaux
                        ? taux.fraction().movePointRight(12).longValueExact()
                        : cle.journees().map(Decompte::entier).orElse(0L);
            }
        }
        if ((!parTaux || !somme.equals(Taux.UN)) && !parJours) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.PARTAGE_CLES_INCOMPLETES, "/cles", "somme", somme.toString()));
        }
        if (parJours && !cles.isEmpty() && java.util.Arrays.stream(poids).sum() == 0) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.PARTAGE_JOURNEES_NULLES, "/cles"));
        }
        return poids;
    }
}
