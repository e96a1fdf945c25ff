package fr.cpom.budget.siege;

import fr.cpom.budget.siege.DemandeRemises.ChargeRemisee;
import fr.cpom.budget.siege.DemandeRemises.Remise;
import fr.cpom.budget.siege.RepartitionRemises.PartRemise;
import fr.cpom.budget.siege.RepartitionRemises.RemiseRepartie;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rebates of suppliers: charged back to the budget that bore the charge, in proportion to the matching charges when they concern
 * several and cannot be traced (R. 314-231-1 under EPRD, R. 314-55-1 under a budget prévisionnel).
 *
 * <p>Refused: neither budget nor charges ({@code REMISE_SANS_CHARGES}), a budget that is not among the charges told ({@code
 * REMISE_HORS_CHARGES}).
 */
public final class RemisesCalculator extends AbstractCalculator<DemandeRemises, RepartitionRemises> {
    private static final RemisesCalculator STANDARD = new RemisesCalculator();

    private RemisesCalculator() {
        super(
                "siege.remises",
                DemandeRemises.class,
                RepartitionRemises.class,
                Articles.R_314_231_1,
                Articles.R_314_55_1);
    }

    /** The calculator. */
    public static RemisesCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<RepartitionRemises> calculer(DemandeRemises entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (entree.remises().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "remises"));
        }
        for (int i = 0; i < entree.remises().size(); i++) {
            controler(entree.remises().get(i), "/remises/" + i, anomalies);
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Tracage t = contexte.tracage();
        ReferenceJuridique article = entree.sousEprd().orElse(true) ? Articles.R_314_231_1 : Articles.R_314_55_1;
        Map<String, List<MontantExplique>> parEssms = new LinkedHashMap<>();
        List<RemiseRepartie> remises = new ArrayList<>();
        for (int i = 0; i < entree.remises().size(); i++) {
            Remise remise = entree.remises().get(i);
            List<String> noms = remise.essms()
                    .map(List::of)
                    .orElse(remise.charges().stream().map(ChargeRemisee::essms).toList());
            long[] cles = remise.essms().isPresent()
                    ? new long[] {1}
                    : remise.charges().stream()
                            .mapToLong(c -> Montants.centimes(c.montant()))
                            .toArray();
            MontantExplique montant =
                    t.entree("remise", Montants.centimes(remise.montant()), "/remises/" + i + "/montant");
            List<MontantExplique> parts = t.parts("partRemise", montant, cles, noms, article);
            List<PartRemise> detail = new ArrayList<>();
            for (int j = 0; j < cles.length; j++) {
                parEssms.computeIfAbsent(noms.get(j), n -> new ArrayList<>()).add(parts.get(j));
                detail.add(new PartRemise(
                        noms.get(j), Montants.ofCentimes(parts.get(j).centimes())));
            }
            remises.add(new RemiseRepartie(
                    remise.libelle(), remise.montant(), remise.essms().isPresent(), detail));
        }
        List<MontantExplique> sommes = new ArrayList<>();
        List<PartRemise> totaux = new ArrayList<>();
        parEssms.forEach((essms, parts) -> {
            MontantExplique somme = t.somme("remise", article, parts).pour(essms);
            sommes.add(somme);
            totaux.add(new PartRemise(essms, Montants.ofCentimes(somme.centimes())));
        });
        MontantExplique total = t.somme("total", article, sommes);
        return Calcul.de(
                new RepartitionRemises(Montants.ofCentimes(total.centimes()), totaux, remises, article),
                anomalies,
                total.explication());
    }

    private static void controler(Remise remise, String chemin, Anomalies anomalies) {
        Set<String> noms = new HashSet<>();
        boolean nulles = true;
        for (int i = 0; i < remise.charges().size(); i++) {
            ChargeRemisee charge = remise.charges().get(i);
            nulles &= charge.montant().isZero();
            if (!noms.add(charge.essms())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.ESSMS_EN_DOUBLE, chemin + "/charges/" + i + "/essms", "valeur", charge.essms()));
            }
        }
        if (remise.essms().isEmpty() && nulles) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.REMISE_SANS_CHARGES, chemin).selon(Articles.R_314_231_1));
        }
        remise.essms()
                .filter(e -> !noms.isEmpty() && !noms.contains(e))
                .ifPresent(e -> anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.REMISE_HORS_CHARGES, chemin + "/essms", "essms", e)));
    }
}
