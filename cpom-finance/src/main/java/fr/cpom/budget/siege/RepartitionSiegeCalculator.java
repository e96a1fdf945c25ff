package fr.cpom.budget.siege;

import fr.cpom.budget.siege.Assiettes.Assiette;
import fr.cpom.budget.siege.DemandeRepartitionSiege.ChargesEssms;
import fr.cpom.budget.siege.RepartitionSiege.QuotePartSiege;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.TauxExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The split of head-office costs among budgets: in proportion to the gross operating charges of the last closed year, those of the
 * current year or the proposals for a new ESSMS (R. 314-92 I CASF), less the aides au poste or by valeur ajoutée for the production
 * of an ESAT (R. 314-129 I); or by one percentage of the gross charges, the same for all (R. 314-93).
 *
 * <p>Structures outside L. 312-1 I bear the part that the request gives them, by their charges otherwise (R. 314-92 II). Inside a
 * dotation globalisée commune the doctrine lets the gestionnaire split freely what its ESSMS bear together: told with {@code
 * DOCTRINE_SEULE}. Refused: no charges at all ({@code SIEGE_CHARGES_NULLES}), a free split that is partial or changes the sum.
 */
public final class RepartitionSiegeCalculator extends AbstractCalculator<DemandeRepartitionSiege, RepartitionSiege> {
    private static final RepartitionSiegeCalculator STANDARD = new RepartitionSiegeCalculator();
    private static final int DECIMALES = 6;
    private static final BigDecimal QUOTIENT_MAXIMAL = BigDecimal.valueOf(1000);

    private RepartitionSiegeCalculator() {
        super(
                "siege.repartition",
                DemandeRepartitionSiege.class,
                RepartitionSiege.class,
                Articles.R_314_92_I,
                Articles.R_314_92_II,
                Articles.R_314_93,
                Articles.R_314_129);
    }

    /** The calculator. */
    public static RepartitionSiegeCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<RepartitionSiege> calculer(DemandeRepartitionSiege entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        List<Assiette> assiettes = assiettes(entree, t, anomalies);
        if (entree.fraisSiege().isEmpty() && entree.pourcentageUnique().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "fraisSiege").selon(Articles.R_314_92_I));
        }
        entree.pourcentageUnique()
                .filter(p -> p.estNegatif() || p.compareTo(Taux.UN) > 0)
                .ifPresent(p -> anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.SIEGE_POURCENTAGE, "/pourcentageUnique", "valeur", p.toString())
                                .selon(Articles.R_314_93)));
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        MontantExplique assiette = t.somme(
                "assietteSiege",
                Articles.R_314_92_I,
                assiettes.stream().map(Assiette::montant).toList());
        if (assiette.estNul()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.SIEGE_CHARGES_NULLES, "/essms").selon(Articles.R_314_92_I));
            return Calcul.impossible(anomalies);
        }
        boolean unique = entree.pourcentageUnique().isPresent();
        signalerHorsChamp(entree, unique, anomalies);
        Optional<MontantExplique> horsChamp = unique ? Optional.empty() : horsChamp(entree, assiette, t, anomalies);
        List<MontantExplique> parts = unique
                ? auPourcentage(entree, assiettes, contexte)
                : auProrata(entree, assiettes, horsChamp, t, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        ReferenceJuridique article = unique ? Articles.R_314_93 : Articles.R_314_92_I;
        MontantExplique reparti = t.somme("fraisDeSiege", article, parts);
        if (unique) {
            comparer(entree, reparti, anomalies);
        }
        List<QuotePartSiege> quotesParts = new PartsLibres(entree, anomalies).appliquer(assiettes, parts);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        long total = Math.addExact(
                reparti.centimes(), horsChamp.map(MontantExplique::centimes).orElse(0L));
        return Calcul.de(
                new RepartitionSiege(
                        Montants.ofCentimes(total),
                        Montants.ofCentimes(reparti.centimes()),
                        horsChamp.map(m -> Montants.ofCentimes(m.centimes())),
                        Montants.ofCentimes(assiette.centimes()),
                        taux(reparti, assiette),
                        quotesParts,
                        !unique,
                        article),
                anomalies,
                reparti.explication());
    }

    private static Optional<Taux> taux(MontantExplique reparti, MontantExplique assiette) {
        BigDecimal quotient = BigDecimal.valueOf(reparti.centimes())
                .divide(BigDecimal.valueOf(assiette.centimes()), DECIMALES, RoundingMode.HALF_UP);
        return Optional.of(quotient)
                .filter(q -> q.compareTo(QUOTIENT_MAXIMAL) < 0)
                .map(Taux::of);
    }

    private static List<Assiette> assiettes(DemandeRepartitionSiege entree, Tracage t, Anomalies anomalies) {
        List<Assiette> assiettes = new ArrayList<>();
        Assiettes lecture = new Assiettes(t, anomalies);
        Set<String> vus = new HashSet<>();
        if (entree.essms().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "essms"));
        }
        for (int i = 0; i < entree.essms().size(); i++) {
            ChargesEssms essms = entree.essms().get(i);
            String chemin = "/essms/" + i;
            if (!vus.add(essms.essms())) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.ESSMS_EN_DOUBLE, chemin + "/essms", "valeur", essms.essms()));
            }
            lecture.de(essms, chemin).ifPresent(assiettes::add);
        }
        return assiettes;
    }

    private static MontantExplique frais(DemandeRepartitionSiege entree, Tracage t) {
        return t.entree(
                "fraisDeSiege", entree.fraisSiege().map(Montants::centimes).orElse(0L), "/fraisSiege");
    }

    /** What is told of the structures outside L. 312-1 I and not used: all of it under a percentage, their charges beside a part. */
    private static void signalerHorsChamp(DemandeRepartitionSiege entree, boolean unique, Anomalies anomalies) {
        List<String> champs = new ArrayList<>();
        if (entree.chargesHorsChamp().isPresent()
                && (unique || entree.partHorsChamp().isPresent())) {
            champs.add("chargesHorsChamp");
        }
        if (unique && entree.partHorsChamp().isPresent()) {
            champs.add("partHorsChamp");
        }
        champs.forEach(c -> anomalies.ajouter(Anomalie.of(CodeAnomalie.SIEGE_HORS_CHAMP_ECARTE, "/" + c, "champ", c)
                .selon(unique ? Articles.R_314_93 : Articles.R_314_92_II)));
    }

    /** What structures outside L. 312-1 I bear. */
    private static Optional<MontantExplique> horsChamp(
            DemandeRepartitionSiege entree, MontantExplique assiette, Tracage t, Anomalies anomalies) {
        MontantExplique frais = frais(entree, t);
        if (entree.partHorsChamp().isPresent()) {
            MontantExplique part = t.entree(
                    "siegeHorsChamp", Montants.centimes(entree.partHorsChamp().get()), "/partHorsChamp");
            if (part.centimes() > frais.centimes()) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.MONTANT_NEGATIF,
                                "/partHorsChamp",
                                "valeur",
                                Montants.texteCentimes(frais.centimes() - part.centimes()))
                        .selon(Articles.R_314_92_II));
            }
            return Optional.of(part);
        }
        return entree.chargesHorsChamp()
                .map(c -> t.parts(
                                "siegeHorsChamp",
                                frais,
                                new long[] {assiette.centimes(), Montants.centimes(c)},
                                List.of("L. 312-1 I", "autres structures"),
                                Articles.R_314_92_II)
                        .get(1));
    }

    private static List<MontantExplique> auProrata(
            DemandeRepartitionSiege entree,
            List<Assiette> assiettes,
            Optional<MontantExplique> horsChamp,
            Tracage t,
            Anomalies anomalies) {
        if (anomalies.bloquent()) {
            return List.of();
        }
        MontantExplique frais = frais(entree, t);
        MontantExplique reste = horsChamp
                .map(h -> t.somme("fraisDeSiege", Articles.R_314_92_II, frais, h.retranche()))
                .orElse(frais);
        return t.parts(
                "quotePartSiege",
                reste,
                assiettes.stream().mapToLong(a -> a.montant().centimes()).toArray(),
                entree.essms().stream().map(ChargesEssms::essms).toList(),
                Articles.R_314_92_I);
    }

    private static List<MontantExplique> auPourcentage(
            DemandeRepartitionSiege entree, List<Assiette> assiettes, Contexte contexte) {
        Tracage t = contexte.tracage();
        TauxExplique taux =
                t.entree("pourcentageSiege", entree.pourcentageUnique().orElse(Taux.ZERO), "/pourcentageUnique");
        List<MontantExplique> parts = new ArrayList<>();
        for (int i = 0; i < assiettes.size(); i++) {
            parts.add(
                    t.produit("quotePartSiege", assiettes.get(i).montant(), taux, contexte.arrondi(), Articles.R_314_93)
                            .pour(entree.essms().get(i).essms()));
        }
        return parts;
    }

    private static void comparer(DemandeRepartitionSiege entree, MontantExplique reparti, Anomalies anomalies) {
        entree.fraisSiege()
                .map(Montants::centimes)
                .filter(f -> f != reparti.centimes())
                .ifPresent(f -> anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.SIEGE_ECART_POURCENTAGE,
                                "/fraisSiege",
                                "frais",
                                Montants.texteCentimes(f),
                                "reparti",
                                Montants.texteCentimes(reparti.centimes()))
                        .selon(Articles.R_314_93)));
    }
}
