package fr.cpom.tarification.activite;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.ClauseActivite.Critere;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.tarification.activite.Abattement.AbattementEssms;
import fr.cpom.tarification.activite.Abattement.EcartActivite;
import fr.cpom.tarification.activite.DemandeAbattement.ActiviteEssms;
import fr.cpom.tarification.activite.DemandeAbattement.Combinaison;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The abattement of an ESSMS whose activity is below the objective of its CPOM: at most half of the gap between the objective and
 * the last known measure, at the rate that the contract gives, less what special circumstances justify (R. 314-43-2 III CASF).
 *
 * <p>The gap of a count is taken over its objective, which no text says ({@code ABATTEMENT_ECART_RELATIF}). A rate of the contract
 * above the ceiling is brought down to it ({@code ABATTEMENT_PLAFONNE}). A contract without clause of modulation allows none: the
 * abattement is then zero ({@code ABATTEMENT_NON_PREVU}). Refused: an EHPAD, modulated by R. 314-160 and R. 314-174 ({@code
 * ABATTEMENT_EHPAD}).
 */
public final class AbattementCalculator extends AbstractCalculator<DemandeAbattement, Abattement> {
    private static final AbattementCalculator STANDARD = new AbattementCalculator();

    private AbattementCalculator() {
        super(
                "activite.abattement",
                DemandeAbattement.class,
                Abattement.class,
                Articles.R_314_43_2_I,
                Articles.R_314_43_2_II,
                Articles.R_314_43_2_III,
                Articles.L_313_12_2);
    }

    /** The calculator. */
    public static AbattementCalculator standard() {
        return STANDARD;
    }

    /** A verdict with its explained amounts. */
    private record Lu(AbattementEssms verdict, Optional<MontantExplique> maximal, Optional<MontantExplique> montant) {}

    @Override
    protected Calcul<Abattement> calculer(DemandeAbattement entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        controler(entree, anomalies);
        Exercice exercice = entree.exercice().orElseGet(() -> Exercice.du(contexte.date()));
        Optional<Taux> part = contexte.lire(
                        Serie.taux("activite.abattement.part"),
                        exercice.debut(),
                        Territoire.national(),
                        "/exercice",
                        anomalies)
                .map(LectureBareme::valeur);
        if (part.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        List<Lu> lus = new ArrayList<>();
        for (int i = 0; i < entree.essms().size(); i++) {
            lus.add(lire(entree, entree.essms().get(i), part.get(), "/essms/" + i, contexte, anomalies));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Tracage t = contexte.tracage();
        boolean maximaux = lus.stream().allMatch(l -> l.maximal().isPresent());
        boolean fixes = lus.stream().allMatch(l -> l.montant().isPresent());
        MontantExplique maximal = t.somme(
                "abattementMaximal",
                Articles.R_314_43_2_III,
                lus.stream().flatMap(l -> l.maximal().stream()).toList());
        MontantExplique total = t.somme(
                "abattement",
                Articles.R_314_43_2_III,
                lus.stream().flatMap(l -> l.montant().stream()).toList());
        return Calcul.de(
                new Abattement(
                        lus.stream().map(Lu::verdict).toList(),
                        maximaux ? Optional.of(Montants.ofCentimes(maximal.centimes())) : Optional.empty(),
                        fixes ? Optional.of(Montants.ofCentimes(total.centimes())) : Optional.empty(),
                        Articles.R_314_43_2_III),
                anomalies,
                (fixes ? total : maximal).explication());
    }

    private static void controler(DemandeAbattement entree, Anomalies anomalies) {
        if (entree.essms().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "essms"));
        }
        if (!entree.modulationPrevue().orElse(true)) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.ABATTEMENT_NON_PREVU, "/modulationPrevue")
                    .selon(Articles.R_314_43_2_I));
        }
        if (!entree.projetCommunique().orElse(true)) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.ABATTEMENT_SANS_PROJET, "/projetCommunique")
                    .selon(Articles.R_314_43_2_III));
        }
        entree.nature()
                .filter(n -> !n.sousEprd())
                .ifPresent(n ->
                        anomalies.ajouter(Anomalie.of(CodeAnomalie.ABATTEMENT_HORS_TEXTE, "/nature", "nature", n.name())
                                .selon(Articles.R_314_43_2_I)));
        Set<String> vus = new HashSet<>();
        for (int i = 0; i < entree.essms().size(); i++) {
            ActiviteEssms essms = entree.essms().get(i);
            String chemin = "/essms/" + i;
            if (!vus.add(essms.essms())) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.ESSMS_EN_DOUBLE, chemin + "/essms", "valeur", essms.essms()));
            }
            if (essms.categorie().filter(CategorieEssms::estEhpad).isPresent()) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.ABATTEMENT_EHPAD, chemin + "/categorie")
                        .selon(Articles.R_314_43_2_I));
            }
            boolean seul = !essms.indicateurs().isEmpty()
                    && essms.indicateurs().stream().allMatch(x -> x.critere() == Critere.TAUX_OCCUPATION);
            if (seul && entree.nature().filter(n -> n == NatureCpom.HANDICAP).isPresent()) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.TAUX_OCCUPATION_SEUL, chemin + "/indicateurs", "essms", essms.essms())
                                .selon(Articles.L_313_12_2)
                                .avecGravite(Gravite.ALERTE));
            }
        }
    }

    private static Lu lire(
            DemandeAbattement entree,
            ActiviteEssms essms,
            Taux part,
            String chemin,
            Contexte contexte,
            Anomalies anomalies) {
        List<EcartActivite> ecarts = new ArrayList<>();
        for (int i = 0; i < essms.indicateurs().size(); i++) {
            Ecarts.de(essms.indicateurs().get(i), part, chemin + "/indicateurs/" + i, anomalies)
                    .ifPresent(ecarts::add);
        }
        if (essms.indicateurs().isEmpty()) {
            anomalies.ajouter(Anomalie.manque(chemin, "indicateurs").selon(Articles.R_314_43_2_II));
        }
        if (ecarts.size() > 1 && entree.combinaison().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.ABATTEMENT_PLUSIEURS_INDICATEURS, chemin + "/indicateurs")
                    .selon(Articles.R_314_43_2_III));
        }
        Taux ecart = Ecarts.combine(ecarts, entree.combinaison().orElse(Combinaison.MINIMUM));
        Taux justifiee = essms.partJustifiee().orElse(Taux.ZERO);
        verifierPart(justifiee, chemin + "/partJustifiee", anomalies);
        if (!justifiee.equals(Taux.ZERO)
                && essms.circonstances().filter(c -> !c.isBlank()).isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.ABATTEMENT_CIRCONSTANCES_NON_DITES,
                            chemin + "/circonstances",
                            "essms",
                            essms.essms(),
                            "part",
                            justifiee.toString())
                    .selon(Articles.R_314_43_2_III));
        }
        Taux retenu = Ecarts.fois(ecart, justifiee.compareTo(Taux.UN) > 0 ? Taux.ZERO : Taux.UN.moins(justifiee));
        Taux plafond = entree.modulationPrevue().orElse(true) ? Ecarts.fois(retenu, part) : Taux.ZERO;
        Optional<Taux> taux = taux(essms, retenu, plafond, chemin, anomalies);
        Tracage t = contexte.tracage();
        Optional<MontantExplique> dotation = essms.dotation()
                .map(d -> t.entree("dotation", Montants.centimes(d), chemin + "/dotation")
                        .pour(essms.essms()));
        Optional<MontantExplique> maximal = dotation.map(d -> t.produit(
                        "abattementMaximal",
                        d,
                        t.entree("plafondAbattement", plafond, chemin + "/indicateurs"),
                        contexte.arrondi(),
                        Articles.R_314_43_2_III)
                .pour(essms.essms()));
        Optional<MontantExplique> montant = dotation.flatMap(d -> taux.map(x -> t.produit(
                        "abattement",
                        d,
                        t.entree("tauxAbattement", x, chemin + "/tauxContrat"),
                        contexte.arrondi(),
                        Articles.R_314_43_2_III)
                .pour(essms.essms())));
        return new Lu(
                new AbattementEssms(
                        essms.essms(),
                        !ecart.equals(Taux.ZERO),
                        ecarts,
                        ecart,
                        justifiee,
                        plafond,
                        maximal.map(m -> Montants.ofCentimes(m.centimes())),
                        taux,
                        montant.map(m -> Montants.ofCentimes(m.centimes())),
                        dotation.flatMap(d ->
                                montant.map(m -> Montants.ofCentimes(Math.subtractExact(d.centimes(), m.centimes()))))),
                maximal,
                montant);
    }

    private static void verifierPart(Taux part, String chemin, Anomalies anomalies) {
        if (part.estNegatif() || part.compareTo(Taux.UN) > 0) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.ABATTEMENT_PART_INVALIDE, chemin, "valeur", part.toString()));
        }
    }

    /** The rate that applies: that of the contract, never above the ceiling. */
    private static Optional<Taux> taux(
            ActiviteEssms essms, Taux ecart, Taux plafond, String chemin, Anomalies anomalies) {
        if (essms.tauxContrat().isPresent() && essms.partEcart().isPresent()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.ABATTEMENT_UNITES_MELEES, chemin, "valeur", "tauxContrat, partEcart"));
        }
        essms.partEcart().ifPresent(p -> verifierPart(p, chemin + "/partEcart", anomalies));
        essms.tauxContrat().ifPresent(p -> verifierPart(p, chemin + "/tauxContrat", anomalies));
        if (plafond.equals(Taux.ZERO)) {
            return Optional.of(Taux.ZERO);
        }
        Optional<Taux> contrat = essms.tauxContrat().or(() -> essms.partEcart().map(p -> Ecarts.fois(ecart, p)));
        return contrat.map(c -> {
            if (c.compareTo(plafond) <= 0) {
                return c;
            }
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.ABATTEMENT_PLAFONNE,
                            chemin + (essms.tauxContrat().isPresent() ? "/tauxContrat" : "/partEcart"),
                            "taux",
                            c.toString(),
                            "plafond",
                            plafond.toString())
                    .selon(Articles.R_314_43_2_III));
            return plafond;
        });
    }
}
