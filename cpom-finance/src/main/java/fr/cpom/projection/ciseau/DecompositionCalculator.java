package fr.cpom.projection.ciseau;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.ciseau.DecompositionResultat.EffetsResultat;
import fr.cpom.projection.ciseau.DecompositionResultat.LigneDecomposee;
import fr.cpom.projection.ciseau.DecompositionResultat.PorteurDeficit;
import fr.cpom.projection.ciseau.DecompositionResultat.PriseEnChargeDeficit;
import fr.cpom.projection.ciseau.DemandeDecomposition.EtatLigne;
import fr.cpom.projection.ciseau.DemandeDecomposition.LigneComparee;
import fr.cpom.projection.ciseau.DemandeDecomposition.RegimePorteur;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.projection.ciseau.LigneEffets.Quantites;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The change of a result between two years or two scenarios, cut into effects of volume, structure, price and policy line by line,
 * and attributed to causes; then who bears the loss, as a reading of R. 314-43, R. 314-51 and R. 314-106 CASF. The cut itself follows no
 * text: where the cross effect goes is the caller's choice.
 *
 * <p>Refused: no line ({@code CHAMP_MANQUANT}), a line twice ({@code DECOMPOSITION_LIGNE_EN_DOUBLE}), a state without amount nor
 * price ({@code DECOMPOSITION_SANS_PRIX}), a quantity of zero under an amount ({@code DECOMPOSITION_QUANTITE_NULLE}), an amount that
 * is not quantity by price ({@code DECOMPOSITION_PRIX_DISCORDANT}), two causes without amount ({@code
 * DECOMPOSITION_CAUSES_SANS_MONTANT}). Told: causes that explain more than a change ({@code DECOMPOSITION_NON_ATTRIBUE}), the reading
 * itself ({@code DECOMPOSITION_LECTURE}), what has no effect ({@code DECOMPOSITION_PRIX_SANS_QUANTITE}, {@code
 * DECOMPOSITION_RESERVE_SANS_REGIME}).
 */
public final class DecompositionCalculator extends AbstractCalculator<DemandeDecomposition, DecompositionResultat> {
    private static final DecompositionCalculator STANDARD = new DecompositionCalculator();

    private static final int DECIMALES_QUANTITE = 6;
    private static final BigDecimal DEMI = new BigDecimal("0.5");

    private DecompositionCalculator() {
        super(
                "ciseau.decomposition",
                DemandeDecomposition.class,
                DecompositionResultat.class,
                Articles.ANALYSE,
                Articles.R_314_43_AL1,
                Articles.R_314_51,
                Articles.R_314_106);
    }

    /** The calculator. */
    public static DecompositionCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<DecompositionResultat> calculer(DemandeDecomposition entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        controler(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Map<String, long[]> familles = familles(entree.lignes());
        List<LigneEffets> effets = new ArrayList<>();
        for (int i = 0; i < entree.lignes().size(); i++) {
            effets.add(effets(entree, i, familles, contexte));
        }
        List<LigneDecomposee> lignes = new ArrayList<>();
        Causes causes = new Causes(entree.regime().map(PorteurDeficit::selon));
        for (int i = 0; i < effets.size(); i++) {
            LigneComparee ligne = entree.lignes().get(i);
            LigneEffets e = effets.get(i);
            long variation = Math.subtractExact(e.fin().centimes(), e.debut().centimes());
            lignes.add(new LigneDecomposee(
                    ligne.nature(),
                    ligne.sens(),
                    Montants.ofCentimes(e.debut().centimes()),
                    Montants.ofCentimes(e.fin().centimes()),
                    total(List.of(e), Optional.of(ligne.sens())),
                    Montants.ofCentimes(ligne.sens() == SensLigne.PRODUIT ? variation : -variation)));
            causes.ajouter(ligne, variation, "/lignes/" + i, anomalies);
        }
        long debut = resultat(effets, true);
        long fin = resultat(effets, false);
        MontantExplique racine = racine(effets, contexte.tracage());
        DecompositionResultat resultat = new DecompositionResultat(
                entree.libelleDebut(),
                entree.libelleFin(),
                Montants.ofCentimes(debut),
                Montants.ofCentimes(fin),
                entree.convention(),
                total(effets, Optional.empty()),
                total(effets, Optional.of(SensLigne.PRODUIT)),
                total(effets, Optional.of(SensLigne.CHARGE)),
                lignes,
                causes.liste(),
                entree.regime().map(r -> priseEnCharge(r, entree, fin, anomalies)));
        return Calcul.de(resultat, anomalies, racine.explication());
    }

    private static void controler(DemandeDecomposition entree, Anomalies anomalies) {
        if (entree.lignes().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "lignes"));
        }
        if (entree.reserveCompensation().isPresent() && entree.regime().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DECOMPOSITION_RESERVE_SANS_REGIME, "/reserveCompensation"));
        }
        Set<String> natures = new HashSet<>();
        for (int i = 0; i < entree.lignes().size(); i++) {
            LigneComparee ligne = entree.lignes().get(i);
            String chemin = "/lignes/" + i;
            if (!natures.add(ligne.nature())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.DECOMPOSITION_LIGNE_EN_DOUBLE, chemin + "/nature", "valeur", ligne.nature()));
            }
            controler(ligne, ligne.debut(), chemin + "/debut", anomalies);
            controler(ligne, ligne.fin(), chemin + "/fin", anomalies);
            if (ligne.causes().stream().filter(c -> c.montant().isEmpty()).count() > 1) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.DECOMPOSITION_CAUSES_SANS_MONTANT, chemin + "/causes", "ligne", ligne.nature()));
            }
            if (ligne.debut().quantite().isPresent() != ligne.fin().quantite().isPresent()) {
                String etat = ligne.debut().quantite().isPresent() ? "/fin" : "/debut";
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, chemin + etat + "/quantite", "champ", "quantite"));
            }
        }
    }

    private static void controler(LigneComparee ligne, EtatLigne etat, String chemin, Anomalies anomalies) {
        boolean prixSeul = etat.quantite().isPresent() && etat.prixUnitaire().isPresent();
        boolean quantiteNulle = etat.quantite().filter(q -> q.signum() == 0).isPresent();
        if (etat.montant().isEmpty() && !prixSeul && !quantiteNulle) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DECOMPOSITION_SANS_PRIX, chemin, "ligne", ligne.nature()));
        }
        controlerPrix(ligne, etat, chemin, anomalies);
        if (quantiteNulle && etat.montant().filter(m -> !m.isZero()).isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.DECOMPOSITION_QUANTITE_NULLE, chemin, "ligne", ligne.nature()));
        }
    }

    /** A price beside an amount must give it, as far as its own rounding goes: half of its last decimal, cents at the least. */
    private static void controlerPrix(LigneComparee ligne, EtatLigne etat, String chemin, Anomalies anomalies) {
        if (etat.montant().isEmpty() || etat.prixUnitaire().isEmpty()) {
            return;
        }
        BigDecimal prix = etat.prixUnitaire().get();
        if (etat.quantite().isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DECOMPOSITION_PRIX_SANS_QUANTITE, chemin + "/prixUnitaire", "ligne", ligne.nature()));
            return;
        }
        BigDecimal quantite = etat.quantite().get();
        BigDecimal montant = BigDecimal.valueOf(Montants.centimes(etat.montant().get()), 2);
        BigDecimal admis =
                quantite.multiply(DEMI.movePointLeft(Math.max(2, prix.scale()))).add(DEMI.movePointLeft(2));
        if (quantite.multiply(prix).subtract(montant).abs().compareTo(admis) > 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DECOMPOSITION_PRIX_DISCORDANT,
                    chemin,
                    "ligne",
                    ligne.nature(),
                    "montant",
                    Montants.texte(etat.montant().get()),
                    "quantite",
                    quantite.toPlainString(),
                    "prix",
                    prix.toPlainString()));
        }
    }

    /** Quantities by famille, first state then second. */
    private static Map<String, long[]> familles(List<LigneComparee> lignes) {
        Map<String, long[]> familles = new HashMap<>();
        for (LigneComparee ligne : lignes) {
            if (ligne.famille().isPresent()) {
                long[] sommes = familles.computeIfAbsent(
                        ligne.sens() + " " + ligne.famille().get(), f -> new long[2]);
                sommes[0] = Math.addExact(sommes[0], quantite(ligne.debut()).orElse(0L));
                sommes[1] = Math.addExact(sommes[1], quantite(ligne.fin()).orElse(0L));
            }
        }
        return familles;
    }

    private static Optional<Long> quantite(EtatLigne etat) {
        return etat.quantite().map(q -> q.movePointRight(DECIMALES_QUANTITE).longValueExact());
    }

    private static LigneEffets effets(
            DemandeDecomposition entree, int rang, Map<String, long[]> familles, Contexte contexte) {
        LigneComparee ligne = entree.lignes().get(rang);
        Tracage t = contexte.tracage();
        String chemin = "/lignes/" + rang;
        MontantExplique debut = t.entree(
                        "montantInitial", montant(ligne.debut(), contexte), chemin + lieu(ligne.debut(), "/debut"))
                .pour(ligne.nature());
        MontantExplique fin = t.entree(
                        "montantFinal", montant(ligne.fin(), contexte), chemin + lieu(ligne.fin(), "/fin"))
                .pour(ligne.nature());
        MontantExplique mesures = t.entree(
                "mesuresPolitiques", ligne.mesures().map(Montants::centimes).orElse(0L), chemin + "/mesures");
        if (ligne.debut().quantite().isEmpty()) {
            return LigneEffets.sansQuantite(ligne.sens(), debut, fin, mesures, contexte);
        }
        long q0 = quantite(ligne.debut()).orElse(0L);
        long q1 = quantite(ligne.fin()).orElse(0L);
        long[] famille =
                ligne.famille().map(f -> familles.get(ligne.sens() + " " + f)).orElse(new long[] {q0, q1});
        return LigneEffets.of(
                ligne.sens(),
                debut,
                fin,
                mesures,
                new Quantites(q0, q1, famille[0], famille[1]),
                entree.convention(),
                contexte);
    }

    private static String lieu(EtatLigne etat, String champ) {
        return etat.montant().isPresent() ? champ + "/montant" : champ;
    }

    private static long montant(EtatLigne etat, Contexte contexte) {
        return etat.montant()
                .map(Montants::centimes)
                .orElseGet(() -> Decimaux.centimes(
                                etat.quantite()
                                        .orElse(BigDecimal.ZERO)
                                        .multiply(etat.prixUnitaire().orElse(BigDecimal.ZERO))
                                        .movePointRight(2),
                                contexte.arrondi())
                        .longValueExact());
    }

    private static long resultat(List<LigneEffets> effets, boolean debut) {
        long resultat = 0;
        for (LigneEffets e : effets) {
            long montant = (debut ? e.debut() : e.fin()).centimes();
            resultat = Math.addExact(resultat, e.sens() == SensLigne.PRODUIT ? montant : -montant);
        }
        return resultat;
    }

    /** The effects of lines: those of one side in its own sense, those of both sides on the result. */
    private static EffetsResultat total(List<LigneEffets> effets, Optional<SensLigne> cote) {
        long[] sommes = new long[5];
        long variation = 0;
        for (LigneEffets e : effets) {
            if (cote.isEmpty() || cote.get() == e.sens()) {
                int signe = cote.isEmpty() && e.sens() == SensLigne.CHARGE ? -1 : 1;
                MontantExplique[] tous = e.tous();
                for (int i = 0; i < sommes.length; i++) {
                    sommes[i] = Math.addExact(sommes[i], signe * tous[i].centimes());
                    variation = Math.addExact(variation, signe * tous[i].centimes());
                }
            }
        }
        return new EffetsResultat(
                Montants.ofCentimes(variation),
                Montants.ofCentimes(sommes[0]),
                Montants.ofCentimes(sommes[1]),
                Montants.ofCentimes(sommes[2]),
                Montants.ofCentimes(sommes[3]),
                Montants.ofCentimes(sommes[4]));
    }

    /** The change of the result as the sum of all effects. */
    private static MontantExplique racine(List<LigneEffets> effets, Tracage t) {
        List<MontantExplique> termes = new ArrayList<>();
        for (LigneEffets e : effets) {
            for (MontantExplique effet : e.tous()) {
                termes.add(e.sens() == SensLigne.PRODUIT ? effet : effet.retranche());
            }
        }
        return t.somme("variationResultat", Articles.ANALYSE, termes);
    }

    private static PriseEnChargeDeficit priseEnCharge(
            RegimePorteur regime, DemandeDecomposition entree, long resultat, Anomalies anomalies) {
        anomalies.ajouter(
                Anomalie.of(CodeAnomalie.DECOMPOSITION_LECTURE, "/regime").selon(Articles.R_314_51));
        long deficit = Math.max(0, -resultat);
        long reserve = entree.reserveCompensation().map(Montants::centimes).orElse(0L);
        long surReserve = Math.min(deficit, reserve);
        long reste = deficit - surReserve;
        boolean plafonne = regime == RegimePorteur.RESSOURCES_PLAFONNEES;
        return new PriseEnChargeDeficit(
                regime,
                PorteurDeficit.selon(regime),
                Montants.ofCentimes(deficit),
                Montants.ofCentimes(surReserve),
                Montants.ofCentimes(plafonne ? reste : 0),
                Montants.ofCentimes(plafonne ? 0 : reste),
                plafonne ? List.of(Articles.R_314_43_AL1) : List.of(Articles.R_314_51, Articles.R_314_106));
    }
}
