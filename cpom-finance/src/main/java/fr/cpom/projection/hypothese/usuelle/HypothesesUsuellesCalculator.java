package fr.cpom.projection.hypothese.usuelle;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.droit.Confiance;
import fr.cpom.projection.hypothese.FamilleHypothese;
import fr.cpom.projection.hypothese.Hypothese;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuelles.FamilleSansDefaut;
import fr.cpom.projection.hypothese.usuelle.HypothesesUsuelles.MotifSansDefaut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Default hypotheses of a projection from published series, each with its source: mean rises of prices, mean growth of the public
 * value that pay follows, last national GVT, sector rates of absence and turnover, evaluations at the legal interval.
 *
 * <p>Means are geometric, four decimals of the percentage, over the years published up to the base year and no further back than
 * asked; a year that is not published stops a mean of rises. A hypothesis made of sure values is derived; one made of an estimate, or of
 * a value that only stands near what it is used for, is to be confirmed and told ({@code HYPOTHESE_A_CONFIRMER}). A family without
 * default is told ({@code HYPOTHESE_SANS_DEFAUT}). No text makes a past mean a forecast.
 *
 * <p>Refused: shares of one groupe above 100 % ({@code HYPOTHESE_PARTS_EXCESSIVES}), a family ventilated twice on one groupe ({@code
 * HYPOTHESE_VENTILATION_DOUBLE}), an ESSMS with two evaluations ({@code ESSMS_EN_DOUBLE}).
 */
public final class HypothesesUsuellesCalculator
        extends AbstractCalculator<DemandeHypothesesUsuelles, HypothesesUsuelles> {
    private static final HypothesesUsuellesCalculator STANDARD = new HypothesesUsuellesCalculator();

    private HypothesesUsuellesCalculator() {
        super(
                "projection.hypotheses",
                DemandeHypothesesUsuelles.class,
                HypothesesUsuelles.class,
                Articles.PRATIQUE,
                Articles.L_312_8);
    }

    /** The calculator. */
    public static HypothesesUsuellesCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<HypothesesUsuelles> calculer(DemandeHypothesesUsuelles entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Ventilation ventilation = new Ventilation(entree, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        FabriqueHypotheses fabrique = new FabriqueHypotheses(entree, ventilation, contexte, anomalies);
        List<FamilleHypothese> familles = familles(entree);
        Stream.of(FamilleUsuelle.values())
                .filter(f -> familles.contains(f.famille()))
                .forEach(fabrique::ajouter);
        familles.stream()
                .filter(f -> FamilleUsuelle.de(f).isEmpty())
                .forEach(f -> fabrique.sansDefaut(
                        f,
                        FamilleUsuelle.INTROUVABLES.contains(f)
                                ? MotifSansDefaut.VALEUR_INTROUVABLE
                                : MotifSansDefaut.PROPRE_AU_CONTRAT,
                        Optional.empty()));
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        HypothesesUsuelles resultat = fabrique.resultat();
        resultat.hypotheses().forEach(h -> aConfirmer(h, anomalies));
        resultat.sansDefaut().forEach(s -> sansDefaut(s, anomalies));
        return Calcul.de(resultat, anomalies, Explication.vide());
    }

    /** Those asked, each once; all those that can have a default, and those looked for in vain, when none is. */
    private static List<FamilleHypothese> familles(DemandeHypothesesUsuelles entree) {
        return entree.familles().isEmpty()
                ? Stream.concat(
                                Stream.of(FamilleUsuelle.values()).map(FamilleUsuelle::famille),
                                FamilleUsuelle.INTROUVABLES.stream())
                        .toList()
                : entree.familles().stream().distinct().toList();
    }

    private static void aConfirmer(Hypothese hypothese, Anomalies anomalies) {
        if (hypothese.confiance().filter(Confiance.A_CONFIRMER::equals).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.HYPOTHESE_A_CONFIRMER,
                    "/familles",
                    "hypothese",
                    hypothese.nom(),
                    "source",
                    hypothese.source().orElse("")));
        }
    }

    private static void sansDefaut(FamilleSansDefaut sans, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(
                CodeAnomalie.HYPOTHESE_SANS_DEFAUT,
                sans.manque().filter(m -> m.startsWith("/")).orElse("/familles"),
                "famille",
                sans.famille().name(),
                "motif",
                sans.motif().name()));
    }
}
