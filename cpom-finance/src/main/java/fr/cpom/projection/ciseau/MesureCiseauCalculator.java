package fr.cpom.projection.ciseau;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.ciseau.DemandeCiseau.CheminEssms;
import fr.cpom.projection.ciseau.EffetCiseau.CiseauEssms;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The effet ciseau: margins by year, gap of growth, year of rupture, cumulated loss, effort required, years that reserves
 * cover, and the same in euros of the base year. No text fixes these formulas.
 *
 * <p>Refused: no path ({@code CHAMP_MANQUANT}), a year without amount nor rate ({@code CISEAU_ANNEE_MANQUANTE}), an ESSMS twice
 * ({@code ESSMS_EN_DOUBLE}), price indices on two bases ({@code INDICES_BASES_MELANGEES}). Told: an amount out of the years
 * measured ({@code CISEAU_ANNEE_ECARTEE}), a continuous date from mean rates ({@code CISEAU_TAUX_MOYENS}).
 */
public final class MesureCiseauCalculator extends AbstractCalculator<DemandeCiseau, EffetCiseau> {
    private static final MesureCiseauCalculator STANDARD = new MesureCiseauCalculator();

    private MesureCiseauCalculator() {
        super(
                "ciseau.mesure",
                DemandeCiseau.class,
                EffetCiseau.class,
                Articles.ANALYSE,
                Articles.EUROS_CONSTANTS,
                Articles.R_314_51);
    }

    /** The calculator. */
    public static MesureCiseauCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<EffetCiseau> calculer(DemandeCiseau entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        List<CheminEssms> parts = parts(entree, anomalies);
        Optional<Calendrier> calendrier = anomalies.bloquent()
                ? Optional.empty()
                : Calendrier.of(
                        entree.exerciceBase(),
                        entree.nombreAnnees(),
                        parts.stream()
                                .flatMap(p -> Stream.of(p.produits(), p.charges()))
                                .toList(),
                        anomalies);
        entree.prix()
                .filter(p -> calendrier.isPresent())
                .flatMap(p -> manque(p, calendrier.get()))
                .ifPresent(champ -> anomalies.ajouter(Anomalie.manque("", champ)));
        if (calendrier.isEmpty() || anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Optional<Deflateur> deflateur = entree.prix()
                .flatMap(p -> Deflateur.of(
                        p,
                        IntStream.rangeClosed(0, calendrier.get().dernier())
                                .map(calendrier.get()::annee)
                                .boxed()
                                .toList(),
                        "/prix",
                        contexte,
                        anomalies));
        List<Mesure> mesures = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String pointeur = entree.essms().isEmpty() ? "" : "/essms/" + i;
            lire(parts.get(i), calendrier.get(), pointeur, contexte, anomalies)
                    .ifPresent(
                            m -> mesures.add(new Mesure(calendrier.get(), m, deflateur, entree.decimales(), contexte)));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        if (entree.essms().isEmpty()) {
            return resultat(mesures.get(0), List.of(), anomalies);
        }
        List<CiseauEssms> essms = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            essms.add(new CiseauEssms(
                    parts.get(i).essms(), mesures.get(i).resultat(List.of(), anomalies, "/essms/" + i)));
        }
        Mesure.Chemin total = total(mesures, calendrier.get(), contexte.tracage());
        return resultat(new Mesure(calendrier.get(), total, deflateur, entree.decimales(), contexte), essms, anomalies);
    }

    /** What prices need that is not there. */
    private static Optional<String> manque(EvolutionPrix prix, Calendrier calendrier) {
        if (prix.vide()) {
            return Optional.of("prix");
        }
        return prix.datee() && calendrier.base().isEmpty() ? Optional.of("exerciceBase") : Optional.empty();
    }

    private static Calcul<EffetCiseau> resultat(Mesure mesure, List<CiseauEssms> essms, Anomalies anomalies) {
        EffetCiseau resultat = mesure.resultat(essms, anomalies, "");
        return Calcul.de(resultat, anomalies, mesure.racine().explication());
    }

    private static List<CheminEssms> parts(DemandeCiseau entree, Anomalies anomalies) {
        Set<String> noms = new HashSet<>();
        for (int i = 0; i < entree.essms().size(); i++) {
            String nom = entree.essms().get(i).essms();
            if (!noms.add(nom)) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.ESSMS_EN_DOUBLE, "/essms/" + i + "/essms", "valeur", nom));
            }
        }
        if (!entree.essms().isEmpty()) {
            return entree.essms();
        }
        if (entree.produits().isEmpty() || entree.charges().isEmpty()) {
            String champ = entree.produits().isEmpty() ? "produits" : "charges";
            anomalies.ajouter(Anomalie.manque("", champ));
            return List.of();
        }
        return List.of(new CheminEssms(
                "",
                entree.produits().get(),
                entree.charges().get(),
                entree.reserveCompensation(),
                entree.autresReserves()));
    }

    private static Optional<Mesure.Chemin> lire(
            CheminEssms part, Calendrier calendrier, String pointeur, Contexte contexte, Anomalies anomalies) {
        Optional<List<MontantExplique>> produits = Chemins.montants(
                part.produits(), calendrier, "produitsAnnee", pointeur + "/produits", contexte, anomalies);
        Optional<List<MontantExplique>> charges = Chemins.montants(
                part.charges(), calendrier, "chargesAnnee", pointeur + "/charges", contexte, anomalies);
        return produits.flatMap(p -> charges.map(c -> new Mesure.Chemin(
                p,
                c,
                Croissance.de(part.produits(), p),
                Croissance.de(part.charges(), c),
                part.reserveCompensation().map(Montants::centimes),
                part.autresReserves().map(Montants::centimes))));
    }

    private static Mesure.Chemin total(List<Mesure> mesures, Calendrier calendrier, Tracage t) {
        List<MontantExplique> produits = new ArrayList<>();
        List<MontantExplique> charges = new ArrayList<>();
        for (int rang = 0; rang <= calendrier.dernier(); rang++) {
            int r = rang;
            produits.add(t.somme(
                            "produitsAnnee",
                            Articles.ANALYSE,
                            mesures.stream()
                                    .map(m -> m.chemin().produits().get(r))
                                    .toList())
                    .pour(calendrier.nom(rang)));
            charges.add(t.somme(
                            "chargesAnnee",
                            Articles.ANALYSE,
                            mesures.stream()
                                    .map(m -> m.chemin().charges().get(r))
                                    .toList())
                    .pour(calendrier.nom(rang)));
        }
        return new Mesure.Chemin(
                produits,
                charges,
                Croissance.observee(produits),
                Croissance.observee(charges),
                somme(mesures.stream()
                        .map(m -> m.chemin().reserveCompensation())
                        .toList()),
                somme(mesures.stream().map(m -> m.chemin().autresReserves()).toList()));
    }

    /** Reserves of those that have some; none when nobody gives any. */
    private static Optional<Long> somme(List<Optional<Long>> reserves) {
        return reserves.stream().flatMap(Optional::stream).reduce(Math::addExact);
    }
}
