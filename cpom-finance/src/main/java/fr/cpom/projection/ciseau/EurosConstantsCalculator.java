package fr.cpom.projection.ciseau;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.projection.ciseau.EurosConstants.IndiceAnnuel;
import fr.cpom.projection.ciseau.EurosConstants.MontantConstant;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Amounts of several years in euros of one: {@code montant × I_reference / I_annee}, means of twelve months unless a month is
 * asked, unrounded. No text fixes it.
 *
 * <p>Refused: no reference year ({@code CHAMP_MANQUANT}), indices on two bases ({@code INDICES_BASES_MELANGEES}), a year without
 * its index ({@code INDICE_ABSENT}, {@code BAREME_ABSENT}). Told: a base that is not stated ({@code INDICES_SANS_BASE}).
 */
public final class EurosConstantsCalculator extends AbstractCalculator<DemandeEurosConstants, EurosConstants> {
    private static final EurosConstantsCalculator STANDARD = new EurosConstantsCalculator();

    private EurosConstantsCalculator() {
        super("ciseau.euros-constants", DemandeEurosConstants.class, EurosConstants.class, Articles.EUROS_CONSTANTS);
    }

    /** The calculator. */
    public static EurosConstantsCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<EurosConstants> calculer(DemandeEurosConstants entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        TreeSet<Integer> annees = new TreeSet<>();
        entree.montants().forEach(m -> annees.add(m.exercice().annee()));
        entree.exercices().forEach(e -> annees.add(e.annee()));
        entree.exerciceReference().ifPresent(e -> annees.add(e.annee()));
        if (entree.exerciceReference().isEmpty() && !entree.montants().isEmpty()) {
            manque("exerciceReference", anomalies);
        }
        if (entree.prix().vide()) {
            manque("prix", anomalies);
        }
        if (annees.isEmpty() && entree.prix().indices().isEmpty()) {
            manque("montants", anomalies);
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Optional<Deflateur> lu = Deflateur.of(entree.prix(), annees, "/prix", contexte, anomalies);
        if (lu.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        Deflateur deflateur = lu.get();
        List<MontantConstant> montants = new ArrayList<>();
        List<MontantExplique> constants = new ArrayList<>();
        int reference = entree.exerciceReference().map(Exercice::annee).orElse(0);
        for (int i = 0; i < entree.montants().size(); i++) {
            MontantAnnuel m = entree.montants().get(i);
            MontantExplique donne = contexte.tracage()
                    .entree("montantAnnee", Montants.centimes(m.montant()), "/montants/", i, "/montant")
                    .pour(m.exercice().toString());
            MontantExplique constant = deflateur
                    .constant("montantConstant", donne, m.exercice().annee(), reference)
                    .pour(m.exercice().toString());
            constants.add(constant);
            montants.add(new MontantConstant(
                    m.exercice(),
                    m.montant(),
                    deflateur.coefficient(m.exercice().annee(), reference),
                    Montants.ofCentimes(constant.centimes())));
        }
        MontantExplique total = contexte.tracage().somme("totalConstant", Articles.EUROS_CONSTANTS, constants);
        return Calcul.de(
                new EurosConstants(
                        entree.exerciceReference(),
                        montants,
                        Montants.ofCentimes(total.centimes()),
                        deflateur
                                .indices()
                                .map(i -> indices(i, entree.decimales()))
                                .orElse(List.of()),
                        deflateur.indices().flatMap(Indices::base),
                        deflateur.indices().flatMap(Indices::source)),
                anomalies,
                total.explication());
    }

    private static List<IndiceAnnuel> indices(Indices indices, int decimales) {
        List<IndiceAnnuel> lignes = new ArrayList<>();
        for (Exercice exercice : indices.exercices()) {
            Indices.Quotient quotient = indices.de(exercice.annee());
            lignes.add(new IndiceAnnuel(
                    exercice,
                    Decimaux.arrondir(quotient.valeur(), decimales),
                    quotient.nombre(),
                    indices.siConnu(exercice.annee() - 1).map(avant -> {
                        long[] rapport = quotient.sur(avant);
                        return Decimaux.taux(
                                BigDecimal.valueOf(rapport[0])
                                        .divide(BigDecimal.valueOf(rapport[1]), Decimaux.PRECISION)
                                        .subtract(BigDecimal.ONE),
                                decimales);
                    })));
        }
        return lignes;
    }

    private static void manque(String champ, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.manque("", champ));
    }
}
