package fr.cpom.suivi.validite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.ClauseActivite;
import fr.cpom.contrat.ClauseActivite.Critere;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.suivi.interne.SeulTauxOccupation;
import fr.cpom.suivi.validite.Controle.Motif;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The clauses of activity. The taux d'occupation is never the only criterion under L. 313-12-2, nor under L. 313-12 IV ter for a
 * structure that runs an accueil temporaire; an ESSMS is judged by all the clauses that aim at it together.
 */
final class ControleActivite {
    private static final String CLAUSES = "/clausesActivite/";
    private static final int NOMMES = 5;

    private final Cpom cpom;
    private final Releve releve;
    private final Map<NumeroFiness, List<Essms>> perimetre = new LinkedHashMap<>();
    private final Map<NumeroFiness, Set<Critere>> criteres = new LinkedHashMap<>();

    private ControleActivite(Cpom cpom, Releve releve) {
        this.cpom = cpom;
        this.releve = releve;
        for (Membre membre : cpom.perimetre().membres()) {
            perimetre
                    .computeIfAbsent(membre.essms().finess(), f -> new ArrayList<>())
                    .add(membre.essms());
        }
        for (ClauseActivite clause : cpom.clausesActivite()) {
            for (NumeroFiness essms : vises(clause)) {
                criteres.computeIfAbsent(essms, f -> EnumSet.noneOf(Critere.class))
                        .addAll(clause.criteres());
            }
        }
    }

    static void controler(Cpom cpom, Releve releve) {
        if (!cpom.clausesActivite().isEmpty()) {
            ControleActivite controle = new ControleActivite(cpom, releve);
            controle.clauses();
            controle.tauxOccupation();
            controle.modulation();
        }
    }

    private Iterable<NumeroFiness> vises(ClauseActivite clause) {
        return clause.essms().isEmpty() ? perimetre.keySet() : clause.essms();
    }

    private void clauses() {
        Releve.Point point = releve.controler(PointControle.CLAUSES_ACTIVITE, Articles.R_314_43_2_II);
        for (int i = 0; i < cpom.clausesActivite().size(); i++) {
            ClauseActivite clause = cpom.clausesActivite().get(i);
            if (clause.criteres().isEmpty()) {
                point.constat(Anomalie.of(CodeAnomalie.CLAUSE_ACTIVITE_VIDE, CLAUSES + i + "/criteres"));
            }
            for (int j = 0; j < clause.essms().size(); j++) {
                NumeroFiness essms = clause.essms().get(j);
                if (!perimetre.containsKey(essms)) {
                    point.constat(Anomalie.of(
                            CodeAnomalie.CLAUSE_ACTIVITE_HORS_PERIMETRE,
                            CLAUSES + i + "/essms/" + j,
                            "essms",
                            essms.valeur()));
                }
            }
        }
    }

    private void tauxOccupation() {
        Optional<ReferenceJuridique> article = SeulTauxOccupation.article(cpom.nature());
        if (article.isEmpty()) {
            return;
        }
        Releve.Point point = releve.controler(PointControle.TAUX_OCCUPATION, article.get());
        for (int i = 0; i < cpom.clausesActivite().size(); i++) {
            ClauseActivite clause = cpom.clausesActivite().get(i);
            Set<NumeroFiness> certains = new LinkedHashSet<>();
            Set<NumeroFiness> douteux = new LinkedHashSet<>();
            for (NumeroFiness essms : clause.criteres().isEmpty() ? List.<NumeroFiness>of() : vises(clause)) {
                if (EnumSet.of(Critere.TAUX_OCCUPATION).equals(criteres.get(essms))) {
                    interdit(essms, point).ifPresent(c -> (c == Confiance.A_CONFIRMER ? douteux : certains).add(essms));
                }
            }
            seul(certains, CLAUSES + i + "/criteres").ifPresent(point::constat);
            seul(douteux, CLAUSES + i + "/criteres")
                    .map(a -> a.avecGravite(Gravite.ALERTE))
                    .ifPresent(point::constat);
        }
    }

    private static Optional<Anomalie> seul(Set<NumeroFiness> essms, String chemin) {
        return essms.isEmpty()
                ? Optional.empty()
                : Optional.of(Anomalie.of(CodeAnomalie.TAUX_OCCUPATION_SEUL, chemin, "essms", nommer(essms)));
    }

    /** The first numbers, then how many more there are: a clause may aim at hundreds of ESSMS. */
    private static String nommer(Set<NumeroFiness> essms) {
        String premiers = essms.stream().limit(NOMMES).map(NumeroFiness::valeur).collect(Collectors.joining(", "));
        return essms.size() > NOMMES ? premiers + "… (+" + (essms.size() - NOMMES) + ")" : premiers;
    }

    private Optional<Confiance> interdit(NumeroFiness finess, Releve.Point point) {
        List<Essms> essms = perimetre.getOrDefault(finess, List.of());
        Optional<Confiance> interdit = SeulTauxOccupation.interdit(cpom.nature(), essms);
        if (interdit.isEmpty() && essms.stream().allMatch(e -> e.capacites().isEmpty())) {
            point.nonControle(Motif.CAPACITES_NON_RENSEIGNEES);
        }
        return interdit;
    }

    /** R. 314-43-2 I, L. 313-11-2 and L. 313-12-4 found a modulation; an EHPAD has its own rule (R. 314-160, R. 314-174). */
    private void modulation() {
        Releve.Point point = null;
        for (int i = 0; i < cpom.clausesActivite().size(); i++) {
            ClauseActivite clause = cpom.clausesActivite().get(i);
            String chemin = CLAUSES + i + "/modulation";
            if (!clause.modulation()) {
                continue;
            }
            if (point == null) {
                point = releve.controler(
                        PointControle.MODULATION,
                        cpom.nature().sousEprd()
                                ? Articles.R_314_43_2_I
                                : cpom.nature().reference());
            }
            if (cpom.nature() == NatureCpom.GENERAL || cpom.nature() == NatureCpom.DOMICILE) {
                point.constat(Anomalie.of(
                        CodeAnomalie.MODULATION_SANS_TEXTE,
                        chemin,
                        "objet",
                        cpom.nature().name()));
            }
            Set<NumeroFiness> ehpad = cpom.nature() == NatureCpom.EHPAD ? ehpad(clause) : Set.of();
            if (!ehpad.isEmpty()) {
                point.constat(Anomalie.of(CodeAnomalie.MODULATION_SANS_TEXTE, chemin, "objet", nommer(ehpad))
                        .selon(Articles.R_314_160));
            }
            if (cpom.voletFinancier().isEmpty()) {
                point.constat(Anomalie.of(CodeAnomalie.MODULATION_SANS_VOLET, chemin));
            }
        }
    }

    private Set<NumeroFiness> ehpad(ClauseActivite clause) {
        Set<NumeroFiness> ehpad = new LinkedHashSet<>();
        for (NumeroFiness essms : vises(clause)) {
            if (perimetre.getOrDefault(essms, List.of()).stream()
                    .anyMatch(e -> e.categorie().estEhpad())) {
                ehpad.add(essms);
            }
        }
        return ehpad;
    }
}
