package fr.cpom.dotation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Faults of a volet financier that can be seen before any computation, and its lines joined to what they name. */
final class ControleVolet {
    /** JSON pointers, to be followed by a rank. */
    static final String LIGNES = "/voletFinancier/lignes/";

    static final String MESURES = "/voletFinancier/mesures/";

    private final Cpom cpom;
    private final VoletFinancier volet;
    private final Anomalies anomalies;

    /**
     * A line of base joined to its clause, its periods in the perimeter and its measures.
     *
     * @param rang place of the line in the volet
     * @param depart first year of the line
     * @param clauses the clause of the line, then those that take over, by year
     */
    record LigneSuivie(
            LigneBase ligne,
            int rang,
            Exercice depart,
            List<ClauseSuivie> clauses,
            List<Membre> membres,
            List<MesureSuivie> mesures) {
        /** The clause by which the line evolves in a year. */
        ClauseSuivie clause(Exercice exercice) {
            ClauseSuivie enCours = clauses.get(0);
            for (ClauseSuivie clause : clauses) {
                if (clause.depuis().compareTo(exercice) <= 0) {
                    enCours = clause;
                }
            }
            return enCours;
        }
    }

    /**
     * A clause, and from when a line evolves by it.
     *
     * @param chemin JSON pointer of the clause
     */
    record ClauseSuivie(Exercice depuis, ClauseEvolution clause, String chemin) {}

    /** A measure and its place in the volet. */
    record MesureSuivie(MesureBudgetaire mesure, int rang) {}

    private ControleVolet(Cpom cpom, VoletFinancier volet, Anomalies anomalies) {
        this.cpom = cpom;
        this.volet = volet;
        this.anomalies = anomalies;
    }

    static List<LigneSuivie> controler(Cpom cpom, VoletFinancier volet, Anomalies anomalies) {
        ControleVolet controle = new ControleVolet(cpom, volet, anomalies);
        controle.anneeBase();
        anomalies.ajouter(IncompatibilitesContrat.options(cpom));
        controle.autorites();
        anomalies.ajouter(IncompatibilitesContrat.ehpad(cpom));
        controle.doubles();
        List<LigneSuivie> lignes = controle.lignes();
        controle.mesures(lignes);
        controle.sansBase();
        return lignes;
    }

    private void anneeBase() {
        if (volet.lignes().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("/voletFinancier", "lignes"));
        }
        if (volet.anneeBase().annee() > cpom.dateEntreeEnVigueur().getYear()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.ANNEE_BASE_APRES_ENTREE,
                    "/voletFinancier/anneeBase",
                    "valeur",
                    volet.anneeBase().toString(),
                    "exercice",
                    Exercice.du(cpom.dateEntreeEnVigueur()).toString()));
        }
    }

    /** The same financing twice would be paid twice. */
    private void doubles() {
        Set<List<Object>> vues = new HashSet<>();
        for (int i = 0; i < volet.lignes().size(); i++) {
            LigneBase l = volet.lignes().get(i);
            if (!vues.add(List.of(
                    l.essms(), l.autorites(), l.financeur(), l.dotationLimitative(), l.section(), l.groupe()))) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.LIGNE_EN_DOUBLE,
                        LIGNES + i,
                        "essms",
                        l.essms().valeur()));
            }
        }
    }

    private void autorites() {
        Set<AutoriteTarification> signataires = new HashSet<>();
        for (PartiePublique partie : cpom.partiesPubliques()) {
            partie.autorite().ifPresent(signataires::add);
        }
        for (int i = 0; i < volet.lignes().size(); i++) {
            if (volet.lignes().get(i).autorites().isEmpty()) {
                String chemin = LIGNES + i + "/autorites";
                anomalies.ajouter(Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, chemin, "champ", "autorites")
                        .selon(Articles.R_314_43_1_AL1));
            }
            for (AutoriteTarification autorite : volet.lignes().get(i).autorites()) {
                if (!signataires.contains(autorite)) {
                    anomalies.ajouter(Anomalie.of(
                                    CodeAnomalie.AUTORITE_NON_SIGNATAIRE,
                                    LIGNES + i + "/autorites",
                                    "autorite",
                                    autorite.toString())
                            .selon(cpom.nature().reference()));
                }
            }
        }
    }

    private List<LigneSuivie> lignes() {
        List<LigneSuivie> suivies = new ArrayList<>();
        Map<NumeroFiness, List<Membre>> perimetre = new HashMap<>();
        for (Membre membre : cpom.perimetre().membres()) {
            perimetre
                    .computeIfAbsent(membre.essms().finess(), f -> new ArrayList<>())
                    .add(membre);
        }
        Map<String, ClauseSuivie> clauses = new HashMap<>();
        for (int i = 0; i < volet.clauses().size(); i++) {
            ClauseEvolution clause = volet.clauses().get(i);
            clauses.put(clause.code(), new ClauseSuivie(volet.anneeBase(), clause, "/voletFinancier/clauses/" + i));
        }
        for (int i = 0; i < volet.lignes().size(); i++) {
            LigneBase ligne = volet.lignes().get(i);
            List<Membre> membres = perimetre.getOrDefault(ligne.essms(), List.of());
            List<ClauseSuivie> suivie = clauses(ligne, i, clauses);
            if (membres.isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.LIGNE_HORS_PERIMETRE,
                        LIGNES + i + "/essms",
                        "essms",
                        ligne.essms().valeur()));
            }
            if (ligne.montant().isNegative()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MONTANT_NEGATIF,
                        LIGNES + i + "/montant",
                        "valeur",
                        Montants.texte(ligne.montant())));
            }
            if (!membres.isEmpty() && !suivie.isEmpty()) {
                Exercice depart = ligne.anneeBase().orElse(volet.anneeBase());
                suivies.add(new LigneSuivie(ligne, i, depart, suivie, membres, new ArrayList<>()));
            }
        }
        return suivies;
    }

    /** The clauses of a line by year; none when one of them is unknown. */
    private List<ClauseSuivie> clauses(LigneBase ligne, int rang, Map<String, ClauseSuivie> connues) {
        List<ClauseSuivie> suivies = new ArrayList<>();
        int attendues = 1 + ligne.relais().size();
        ajouter(connues.get(ligne.clause()), Optional.empty(), suivies, ligne.clause(), LIGNES + rang + "/clause");
        for (int i = 0; i < ligne.relais().size(); i++) {
            LigneBase.RelaisClause relais = ligne.relais().get(i);
            String chemin = LIGNES + rang + "/relais/" + i + "/clause";
            ajouter(connues.get(relais.clause()), Optional.of(relais.depuis()), suivies, relais.clause(), chemin);
        }
        if (suivies.size() < attendues) {
            return List.of();
        }
        suivies.subList(1, attendues).sort(Comparator.comparing(ClauseSuivie::depuis));
        return suivies;
    }

    private void ajouter(
            @Nullable ClauseSuivie connue,
            Optional<Exercice> depuis,
            List<ClauseSuivie> suivies,
            String code,
            String chemin) {
        if (connue == null) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CLAUSE_INCONNUE, chemin, "clause", code));
        } else {
            suivies.add(new ClauseSuivie(depuis.orElse(connue.depuis()), connue.clause(), connue.chemin()));
        }
    }

    private void mesures(List<LigneSuivie> lignes) {
        Exercice dernier = Exercice.du(cpom.dernierJour());
        Map<NumeroFiness, List<LigneSuivie>> parEssms = new HashMap<>();
        for (LigneSuivie ligne : lignes) {
            parEssms.computeIfAbsent(ligne.ligne().essms(), f -> new ArrayList<>())
                    .add(ligne);
        }
        for (int i = 0; i < volet.mesures().size(); i++) {
            MesureBudgetaire mesure = volet.mesures().get(i);
            List<LigneSuivie> visees = new ArrayList<>();
            for (LigneSuivie ligne : parEssms.getOrDefault(mesure.essms(), List.of())) {
                if (vise(mesure, ligne.ligne())) {
                    visees.add(ligne);
                }
            }
            if (visees.size() == 1) {
                visees.get(0).mesures().add(new MesureSuivie(mesure, i));
            } else {
                anomalies.ajouter(Anomalie.of(
                        visees.isEmpty() ? CodeAnomalie.MESURE_SANS_LIGNE : CodeAnomalie.MESURE_AMBIGUE,
                        MESURES + i,
                        "essms",
                        mesure.essms().valeur(),
                        "nombre",
                        Integer.toString(visees.size())));
            }
            if (mesure.exercice().compareTo(volet.anneeBase()) < 0
                    || mesure.exercice().compareTo(dernier) > 0) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MESURE_HORS_CONTRAT,
                        MESURES + i + "/exercice",
                        "exercice",
                        mesure.exercice().toString()));
            }
        }
    }

    private static boolean vise(MesureBudgetaire mesure, LigneBase ligne) {
        return mesure.ligne().map(c -> ligne.code().equals(Optional.of(c))).orElse(true)
                && mesure.financeur().map(f -> f == ligne.financeur()).orElse(true)
                && mesure.section()
                        .map(s -> ligne.section().equals(Optional.of(s)))
                        .orElse(true)
                && mesure.groupe()
                        .map(g -> ligne.groupe().equals(Optional.of(g)))
                        .orElse(true);
    }

    /** An ESSMS may be in the perimeter without money of this contract: it is said, and no dotation is computed for it. */
    private void sansBase() {
        Set<NumeroFiness> avecBase = new HashSet<>();
        for (LigneBase ligne : volet.lignes()) {
            avecBase.add(ligne.essms());
        }
        for (int i = 0; i < cpom.perimetre().membres().size(); i++) {
            Membre membre = cpom.perimetre().membres().get(i);
            if (!avecBase.contains(membre.essms().finess())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.ESSMS_SANS_BASE,
                        "/perimetre/" + i,
                        "essms",
                        membre.essms().finess().valeur()));
            }
            if (membre.presence(cpom.duree()).isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MEMBRE_HORS_CONTRAT,
                        "/perimetre/" + i,
                        "essms",
                        membre.essms().finess().valeur()));
            }
        }
    }
}
