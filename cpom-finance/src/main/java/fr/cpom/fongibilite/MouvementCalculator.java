package fr.cpom.fongibilite;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.fongibilite.NatureCredit;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Plafond;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.fongibilite.Correspondance.Degre;
import fr.cpom.fongibilite.VerdictMouvement.Motif;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What becomes of movements of credits, of results or of frais de siège: allowed, allowed on condition, to be approved or refused,
 * each with the rules that say so (R. 314-43-1, R. 314-44 to R. 314-46, R. 314-227 to R. 314-238 CASF, and the contract).
 *
 * <p>The movements are judged in their order, each on the credits that those accepted before left. What is refused moves nothing:
 * {@code MOUVEMENT_REFUSE}, or {@code MOUVEMENT_INDETERMINE} when a fact that decides is not told. Rules that twice bear the same
 * code are refused ({@code CODE_EN_DOUBLE}).
 */
public final class MouvementCalculator extends AbstractCalculator<DemandeMouvements, JugementMouvements> {
    private static final MouvementCalculator STANDARD = new MouvementCalculator();

    private MouvementCalculator() {
        super(
                "fongibilite.mouvement",
                DemandeMouvements.class,
                JugementMouvements.class,
                Articles.R_314_43_1,
                Articles.R_314_44,
                Articles.R_314_45,
                Articles.R_314_46,
                Articles.R_314_227,
                Articles.R_314_228,
                Articles.R_314_231,
                Articles.R_314_235,
                Articles.R_314_238);
    }

    /** The calculator. */
    public static MouvementCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<JugementMouvements> calculer(DemandeMouvements entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (entree.mouvements().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "mouvements"));
        }
        JeuDeRegles jeu = new JeuDeRegles(entree.situation(), entree.loi(), entree.regles(), contexte, anomalies);
        ControleDemande.controler(entree, jeu.toutes(), anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Comptes comptes = new Comptes(entree.credits(), entree.plafond());
        List<VerdictMouvement> verdicts = new ArrayList<>();
        Decision decision = Decision.AUTORISE;
        for (int i = 0; i < entree.mouvements().size(); i++) {
            VerdictMouvement verdict = juger(entree.mouvements().get(i), jeu, comptes, "/mouvements/" + i, anomalies);
            verdicts.add(verdict);
            decision = decision.auMoins(verdict.decision());
            Signalement.signaler(verdict, jeu, "/mouvements/" + i, anomalies);
        }
        Signalement.situation(entree, verdicts, anomalies);
        JugementMouvements jugement = new JugementMouvements(
                decision,
                verdicts,
                comptes.totalAvant(),
                comptes.totalApres(),
                comptes.plafond(),
                comptes.soldes(),
                comptes.effets(),
                jeu.toutes());
        return Calcul.de(jugement, anomalies, expliquer(entree, jugement, contexte.tracage()));
    }

    private static VerdictMouvement juger(
            Mouvement dit, JeuDeRegles jeu, Comptes comptes, String chemin, Anomalies anomalies) {
        Mouvement m = completer(GroupeDuCompte.completer(dit, jeu, chemin, anomalies), comptes, chemin, anomalies);
        MoteurFongibilite moteur = jeu.moteur(m);
        VerdictMouvement verdict = plafonner(moteur.juger(m), moteur, comptes);
        if (verdict.accepte()) {
            comptes.appliquer(m, verdict.finEffet().isPresent() || ponctuel(m));
        }
        if (verdict.decision() == Decision.AUTORISE || verdict.decision() == Decision.AUTORISE_SOUS_CONDITION) {
            return verdict;
        }
        return new VerdictMouvement(
                verdict.mouvement(),
                verdict.decision(),
                verdict.motifs(),
                verdict.etapes(),
                verdict.finEffet(),
                verdict.presume(),
                Alternatives.de(moteur, verdict, comptes));
    }

    /** A movement that its own nature keeps to the year. */
    private static boolean ponctuel(Mouvement m) {
        return m.natureCharge().filter(n -> n != NatureCredit.PERENNE).isPresent()
                || m.natureRessource().filter(n -> n != NatureCredit.PERENNE).isPresent();
    }

    private static Mouvement completer(Mouvement m, Comptes comptes, String chemin, Anomalies anomalies) {
        Optional<Poste> origine = m.origine();
        if (comptes.totalAvant().isPresent()) {
            origine.ifPresent(o -> situer(o, comptes, chemin + "/origine", anomalies));
            situer(m.destination(), comptes, chemin + "/destination", anomalies);
        }
        if (origine.filter(m.destination()::equals).isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.MOUVEMENT_IMMOBILE, chemin));
        }
        Optional<Poste> complete = origine.map(comptes::completer);
        return Mouvement.builder()
                .from(m)
                .origine(complete)
                .destination(comptes.completer(m.destination()))
                .disponible(m.disponible().or(() -> complete.flatMap(comptes::disponible)))
                .build();
    }

    private static void situer(Poste poste, Comptes comptes, String chemin, Anomalies anomalies) {
        int candidats = comptes.candidats(poste);
        if (candidats != 1) {
            anomalies.ajouter(Anomalie.of(
                    candidats == 0 ? CodeAnomalie.MOUVEMENT_POSTE_INCONNU : CodeAnomalie.MOUVEMENT_POSTE_AMBIGU,
                    chemin,
                    "essms",
                    poste.essms(),
                    "nombre",
                    String.valueOf(candidats)));
        }
    }

    /** The ceilings, which look at what the movements before have made of the whole. */
    private static VerdictMouvement plafonner(VerdictMouvement verdict, MoteurFongibilite moteur, Comptes comptes) {
        Mouvement m = verdict.mouvement();
        List<Motif> motifs = new ArrayList<>(verdict.motifs());
        Decision decision = verdict.decision();
        for (RegleFongibilite regle : moteur.regles()) {
            if (!(regle instanceof Plafond plafond) || Correspondance.de(regle.portee(), m) != Degre.OUI) {
                continue;
            }
            Optional<Long> marge = comptes.marge(plafond, m);
            boolean depasse = marge.isPresent() && marge.get() < Montants.centimes(m.montant());
            if (depasse || marge.isEmpty()) {
                Decision effet = depasse ? Decision.REFUSE : Decision.INDETERMINE;
                Optional<MonetaryAmount> admis =
                        depasse ? Optional.of(Montants.ofCentimes(Math.max(0, marge.get()))) : Optional.empty();
                motifs.add(new Motif(
                        regle.code(),
                        effet,
                        regle.fondement(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        admis,
                        Optional.empty(),
                        Optional.empty()));
                decision = decision.auMoins(effet);
            }
        }
        return new VerdictMouvement(
                m, decision, motifs, verdict.etapes(), verdict.finEffet(), verdict.presume(), verdict.alternatives());
    }

    private static Explication expliquer(DemandeMouvements entree, JugementMouvements jugement, Tracage t) {
        List<MontantExplique> termes = new ArrayList<>();
        for (int i = 0; i < entree.credits().size(); i++) {
            Credit credit = entree.credits().get(i);
            termes.add(t.entree("credit", Montants.centimes(credit.montant()), "/credits/" + i + "/montant")
                    .pour(credit.poste().essms()));
        }
        for (int i = 0; i < jugement.verdicts().size(); i++) {
            VerdictMouvement verdict = jugement.verdicts().get(i);
            if (verdict.accepte() && verdict.mouvement().origine().isEmpty()) {
                termes.add(t.entree(
                        "creditNonReparti",
                        Montants.centimes(verdict.mouvement().montant()),
                        "/mouvements/" + i + "/montant"));
            }
        }
        return t.somme("total", Articles.R_314_43_1_AL3, termes).explication();
    }

    /** The rules of a demand, by category of the ESSMS that gives and by day; each engine is built once. */
    static final class JeuDeRegles {
        private final Situation situation;
        private final boolean loi;
        private final List<RegleFongibilite> clauses;
        private final Contexte contexte;
        private final Anomalies anomalies;
        private final LocalDate jour;
        private final Map<Cle, MoteurFongibilite> moteurs = new LinkedHashMap<>();
        private final Map<String, RegleFongibilite> toutes = new LinkedHashMap<>();

        private record Cle(Optional<CategorieEssms> categorie, LocalDate jour) {}

        JeuDeRegles(
                Situation situation,
                boolean loi,
                List<RegleFongibilite> clauses,
                Contexte contexte,
                Anomalies anomalies) {
            this.situation = datee(situation, contexte);
            this.loi = loi;
            this.clauses = clauses;
            this.contexte = contexte;
            this.anomalies = anomalies;
            jour = situation.jour(contexte.date());
            moteur(new Cle(Optional.empty(), jour));
        }

        /** The situation in a year before the EPRD existed: a budget prévisionnel, unless the frame is told. */
        static Situation datee(Situation situation, Contexte contexte) {
            boolean avantEprd = situation.cadre().isEmpty()
                    && contexte.baremes()
                            .lire(Serie.entier("budget.eprd"), situation.jour(contexte.date()), Territoire.national())
                            .filter(l -> l.valeur() == 0)
                            .isPresent();
            return avantEprd
                    ? Situation.builder()
                            .from(situation)
                            .cadre(CadreBudgetaire.BP)
                            .build()
                    : situation;
        }

        MoteurFongibilite moteur(Mouvement m) {
            return moteur(
                    new Cle(m.origine().flatMap(Poste::categorie), m.date().orElse(jour)));
        }

        private MoteurFongibilite moteur(Cle cle) {
            MoteurFongibilite connu = moteurs.get(cle);
            if (connu != null) {
                return connu;
            }
            List<RegleFongibilite> regles = new ArrayList<>();
            if (loi) {
                regles.addAll(ReglesLegales.standard().regles(situation, cle.categorie(), cle.jour()));
            }
            regles.addAll(clauses);
            regles.forEach(r -> toutes.putIfAbsent(r.code(), r));
            MoteurFongibilite moteur = MoteurFongibilite.of(regles, situation, cle.jour(), contexte, anomalies);
            moteurs.put(cle, moteur);
            return moteur;
        }

        Situation situation() {
            return situation;
        }

        /** The budget year of a movement. */
        Exercice exercice(Mouvement m) {
            return situation.exercice().orElseGet(() -> Exercice.du(m.date().orElse(jour)));
        }

        Optional<RegleFongibilite> regle(String code) {
            return Optional.ofNullable(toutes.get(code));
        }

        List<RegleFongibilite> toutes() {
            return List.copyOf(toutes.values());
        }
    }
}
