package fr.cpom.budget.siege;

import fr.cpom.budget.siege.AutoriteSiege.Cote;
import fr.cpom.budget.siege.AutoriteSiege.Fondement;
import fr.cpom.budget.siege.AutoriteSiege.Objet;
import fr.cpom.budget.siege.AutoriteSiege.Qualite;
import fr.cpom.budget.siege.AutoriteSiege.TestPart;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms.AutoriteUsuelle;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who authorises head-office costs (R. 314-90 CASF). More than half of the financings from the State or the sécurité sociale: the
 * préfet de région or the DG ARS of the region whose ESSMS receive the largest part, if it is at least 40 % of the whole, of the
 * region of the head office otherwise; the préfet de département when the ESSMS of the PJJ receive more than half. Otherwise the
 * PCD of the département that pays most, under the same share, of that of the head office otherwise.
 *
 * <p>The largest part of a territory is what its ESSMS receive, all origins together, residents and départements included: the text
 * names the part that they receive, not that of the State ({@code SIEGE_TOUTES_ORIGINES}, told when other money counts). Exactly
 * half is not more than half. Territories that are equal are told, and none is chosen ({@code SIEGE_EGALITE}). Without
 * the sums of the territories the side alone is given ({@code SIEGE_TERRITOIRE_INCONNU}).
 */
public final class AutoriteSiegeCalculator extends AbstractCalculator<DemandeAutoriteSiege, AutoriteSiege> {
    private static final AutoriteSiegeCalculator STANDARD = new AutoriteSiegeCalculator();

    private AutoriteSiegeCalculator() {
        super(
                "siege.autorite",
                DemandeAutoriteSiege.class,
                AutoriteSiege.class,
                Articles.R_314_90_I,
                Articles.R_314_90_II,
                Articles.R_314_90_III);
    }

    /** The calculator. */
    public static AutoriteSiegeCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<AutoriteSiege> calculer(DemandeAutoriteSiege entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Optional<Financements> sommes = Financements.de(entree, anomalies);
        Optional<Taux> majorite = seuil("siege.autorite.majorite", entree, contexte, anomalies);
        Optional<Taux> part = seuil("siege.autorite.part", entree, contexte, anomalies);
        if (sommes.isPresent() && sommes.get().total() == 0) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.SIEGE_FINANCEMENT_NUL, "").selon(Articles.R_314_90_I));
        }
        if (sommes.isEmpty() || majorite.isEmpty() || part.isEmpty() || anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Recherche recherche = new Recherche(entree, sommes.get(), majorite.get(), part.get(), anomalies);
        AutoriteSiege autorite = recherche.autorite();
        return anomalies.bloquent() ? Calcul.impossible(anomalies) : Calcul.de(autorite, anomalies, Explication.vide());
    }

    private static Optional<Taux> seuil(
            String serie, DemandeAutoriteSiege entree, Contexte contexte, Anomalies anomalies) {
        return contexte.lire(
                        Serie.taux(serie),
                        entree.demandeLe().orElse(contexte.date()),
                        Territoire.national(),
                        "/demandeLe",
                        anomalies)
                .map(LectureBareme::valeur);
    }

    /** The tests in their order. */
    private static final class Recherche {
        private static final int DECIMALES = 6;
        private final DemandeAutoriteSiege entree;
        private final Financements sommes;
        private final Taux majorite;
        private final Taux part;
        private final Anomalies anomalies;
        private final List<TestPart> tests = new ArrayList<>();

        Recherche(DemandeAutoriteSiege entree, Financements sommes, Taux majorite, Taux part, Anomalies anomalies) {
            this.entree = entree;
            this.sommes = sommes;
            this.majorite = majorite;
            this.part = part;
            this.anomalies = anomalies;
        }

        AutoriteSiege autorite() {
            if (!plusDe(Objet.ETAT_ET_SECURITE_SOCIALE, sommes.etat(), sommes.total(), Articles.R_314_90_I)) {
                return conclure(
                        Cote.DEPARTEMENT,
                        Optional.of(Qualite.PCD),
                        lieu(Objet.DEPARTEMENT, sommes.contributions(), "contributions", Articles.R_314_90_III),
                        Articles.R_314_90_III,
                        Articles.R_314_90_III_AL2);
            }
            if (plusDe(Objet.PJJ, sommes.pjj(), sommes.total(), Articles.R_314_90_II_AL4)) {
                toutesOrigines("/implantations", sommes.implantations(), Articles.R_314_90_II_AL4);
                return conclure(
                        Cote.ETAT,
                        Optional.of(Qualite.PREFET_DEPARTEMENT),
                        plusForts(sommes.implantations(), "implantations"),
                        Articles.R_314_90_II_AL4,
                        Articles.R_314_90_II_AL4);
            }
            toutesOrigines("/regions", sommes.regions(), Articles.R_314_90_II);
            Optional<List<Territoire>> regions = lieu(Objet.REGION, sommes.regions(), "regions", Articles.R_314_90_II);
            Optional<Qualite> qualite = sommes.ars()
                    .map(a -> plusDe(Objet.ESSMS_ARS, a, sommes.etat(), Articles.R_314_90_II_AL3)
                            ? Qualite.DG_ARS
                            : Qualite.PREFET_REGION);
            if (qualite.isEmpty()) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.SIEGE_PREPONDERANCE_INCONNUE, "/produitsArs")
                        .selon(Articles.R_314_90_II_AL3));
            }
            return conclure(Cote.ETAT, qualite, regions, Articles.R_314_90_II, Articles.R_314_90_II_AL2);
        }

        /** Strictly more than the majority of a whole. */
        private boolean plusDe(Objet objet, long montant, long tout, ReferenceJuridique article) {
            return test(objet, montant, tout, majorite, true, article);
        }

        private boolean test(
                Objet objet, long montant, long tout, Taux seuil, boolean strict, ReferenceJuridique article) {
            int sens = BigDecimal.valueOf(montant).compareTo(seuil.fraction().multiply(BigDecimal.valueOf(tout)));
            boolean atteint = strict ? sens > 0 : sens >= 0;
            Taux quotient = tout == 0
                    ? Taux.ZERO
                    : Taux.of(BigDecimal.valueOf(montant)
                            .divide(BigDecimal.valueOf(tout), DECIMALES, RoundingMode.HALF_UP));
            tests.add(new TestPart(objet, Montants.ofCentimes(montant), quotient, seuil, atteint, article));
            return atteint;
        }

        /**
         * The territories of the largest part; none when it does not reach the share: the head office then decides; empty when the
         * parts are not known.
         */
        private Optional<List<Territoire>> lieu(
                Objet objet, Map<Territoire, Long> parts, String champ, ReferenceJuridique article) {
            return plusForts(parts, champ).map(premiers -> {
                long plusForte = premiers.isEmpty() ? 0 : parts.getOrDefault(premiers.get(0), 0L);
                return test(objet, plusForte, sommes.total(), part, false, article) ? premiers : List.of();
            });
        }

        private Optional<List<Territoire>> plusForts(Map<Territoire, Long> parts, String champ) {
            // lines that name no territory leave the head office to decide; sums that are not given tell nothing
            if (parts.isEmpty() && entree.financements().isEmpty()) {
                inconnu(champ);
                return Optional.empty();
            }
            long plusForte =
                    parts.values().stream().mapToLong(Long::longValue).max().orElse(0);
            return Optional.of(parts.entrySet().stream()
                    .filter(e -> e.getValue() == plusForte)
                    .map(Map.Entry::getKey)
                    .toList());
        }

        /** That the sums compared hold other money than that of the State side; with one territory nothing depends on it. */
        private void toutesOrigines(String champ, Map<Territoire, Long> parts, ReferenceJuridique article) {
            if (sommes.total() > sommes.etat() && parts.size() > 1) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.SIEGE_TOUTES_ORIGINES,
                                entree.financements().isEmpty() ? champ : "/financements")
                        .selon(article));
            }
        }

        private void inconnu(String champ) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.SIEGE_TERRITOIRE_INCONNU, "/" + champ, "champ", champ)
                    .selon(Articles.R_314_90_I));
        }

        private AutoriteSiege conclure(
                Cote cote,
                Optional<Qualite> qualite,
                Optional<List<Territoire>> lieux,
                ReferenceJuridique parPart,
                ReferenceJuridique parSiege) {
            List<Territoire> premiers = lieux.orElse(List.of());
            Optional<Fondement> fondement =
                    lieux.map(l -> l.isEmpty() ? Fondement.LIEU_DU_SIEGE : Fondement.PART_LA_PLUS_IMPORTANTE);
            boolean parLeSiege = fondement.equals(Optional.of(Fondement.LIEU_DU_SIEGE));
            if (premiers.size() > 1) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.SIEGE_EGALITE,
                                "",
                                "territoires",
                                String.join(
                                        ", ",
                                        premiers.stream()
                                                .map(Territoire::toString)
                                                .toList()))
                        .selon(parPart));
            }
            Optional<Territoire> retenu = parLeSiege
                    ? siege(cote, qualite)
                    : premiers.size() == 1 ? Optional.of(premiers.get(0)) : Optional.empty();
            return new AutoriteSiege(
                    cote,
                    qualite,
                    retenu,
                    qualite.flatMap(q -> retenu.flatMap(t -> autorite(q, t))),
                    fondement,
                    premiers.size() > 1 ? premiers : List.of(),
                    tests,
                    Montants.ofCentimes(sommes.total()),
                    parLeSiege ? parSiege : parPart);
        }

        private Optional<Territoire> siege(Cote cote, Optional<Qualite> qualite) {
            boolean region = cote == Cote.ETAT && !qualite.equals(Optional.of(Qualite.PREFET_DEPARTEMENT));
            Optional<Territoire> siege = region
                    ? entree.siege().flatMap(Territoire::region)
                    : entree.siege().filter(s -> s.niveau() == Territoire.Niveau.DEPARTEMENT);
            if (siege.isEmpty() && entree.siege().isPresent()) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.SIEGE_NIVEAU_TERRITOIRE,
                                "/siege",
                                "valeur",
                                entree.siege().get().toString())
                        .selon(Articles.R_314_90_I));
            } else if (siege.isEmpty()) {
                inconnu("siege");
            }
            return siege;
        }

        private static Optional<AutoriteTarification> autorite(Qualite qualite, Territoire territoire) {
            return switch (qualite) {
                case DG_ARS -> AutoriteUsuelle.DG_ARS.dans(territoire);
                case PREFET_REGION -> AutoriteUsuelle.PREFET_REGION.dans(territoire);
                case PCD -> AutoriteUsuelle.PCD.dans(territoire);
                case PREFET_DEPARTEMENT -> Optional.empty();
            };
        }
    }
}
