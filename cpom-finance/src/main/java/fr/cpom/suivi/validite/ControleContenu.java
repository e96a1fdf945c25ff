package fr.cpom.suivi.validite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.Annexe;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.contrat.OptionTarifaire;
import fr.cpom.contrat.Stipulation;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.droit.Confiance;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.objectif.Domaine;
import fr.cpom.objectif.Objectif;
import fr.cpom.suivi.interne.ContenuObligatoire;
import fr.cpom.suivi.interne.ContenuObligatoire.AnnexeExigee;
import fr.cpom.suivi.interne.ContenuObligatoire.Condition;
import fr.cpom.suivi.interne.ContenuObligatoire.Exigence;
import fr.cpom.suivi.interne.ContenuObligatoire.Preuve;
import fr.cpom.suivi.validite.Controle.Motif;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The statements and annexes that the kind of contract wants, line by line of the table. */
final class ControleContenu {
    private final Cpom cpom;
    private final Releve releve;

    /** True when somebody recorded what the contract settles: without that, a missing statement is only an unknown one. */
    private final boolean renseigne;

    private ControleContenu(Cpom cpom, Releve releve) {
        this.cpom = cpom;
        this.releve = releve;
        this.renseigne = !cpom.stipulations().isEmpty();
    }

    static void controler(Cpom cpom, Releve releve) {
        ControleContenu controle = new ControleContenu(cpom, releve);
        controle.stipulations();
        controle.optionsTarifaires();
        controle.annexes();
    }

    private void stipulations() {
        Set<Stipulation.Sujet> manquants = EnumSet.noneOf(Stipulation.Sujet.class);
        boolean inconnu = false;
        for (Exigence exigence : ContenuObligatoire.stipulations()) {
            if (!exigence.natures().contains(cpom.nature())
                    || !exigence.condition().map(this::remplie).orElse(true)) {
                continue;
            }
            Releve.Point point =
                    releve.controler(PointControle.STIPULATION, Optional.of(exigence.libelle()), exigence.reference());
            if (cpom.stipule(exigence.sujet())
                    || exigence.preuves().stream().anyMatch(this::apportee)
                    || exigence.domaine().filter(this::traite).isPresent()) {
                continue;
            }
            if (!renseigne) {
                point.nonControle(Motif.CONTENU_NON_RENSEIGNE);
                inconnu = true;
            } else if (manquants.add(exigence.sujet())) {
                // two texts may want the same statement: it is missing once
                point.constat(manquante(exigence));
            }
        }
        if (inconnu) {
            releve.controler(PointControle.STIPULATION, Optional.of("contenu du contrat"), Articles.L_313_11_AL2)
                    .constat(Anomalie.of(CodeAnomalie.CONTENU_NON_RENSEIGNE, "/stipulations"));
        }
    }

    private static Anomalie manquante(Exigence exigence) {
        return selonConfiance(
                Anomalie.of(
                        CodeAnomalie.STIPULATION_MANQUANTE,
                        "/stipulations",
                        "sujet",
                        exigence.sujet().name(),
                        "libelle",
                        exigence.libelle()),
                exigence.confiance());
    }

    /** A rule that is still to be confirmed never blocks. */
    private static Anomalie selonConfiance(Anomalie faute, Confiance confiance) {
        return confiance == Confiance.A_CONFIRMER && faute.estBloquante() ? faute.avecGravite(Gravite.ALERTE) : faute;
    }

    private boolean traite(Domaine domaine) {
        return cpom.objectifs().stream().anyMatch(o -> o.domaines().contains(domaine));
    }

    private boolean remplie(Condition condition) {
        return switch (condition) {
            case ESAT -> essms().anyMatch(e -> e.categorie().estEsat());
            case SERVICE_HORS_DU_1 ->
                essms().anyMatch(e -> !e.categorie().numerosCasf().equals(List.of("1")));
            case VAUT_CONVENTION_AIDE_SOCIALE ->
                cpom.nature() == NatureCpom.ASE || cpom.stipule(Stipulation.Sujet.VAUT_CONVENTION_AIDE_SOCIALE);
            case SANS_PROCEDURE_CONTRADICTOIRE ->
                cpom.voletFinancier()
                        .map(VoletFinancier::clauses)
                        .filter(c -> !c.isEmpty() && c.stream().noneMatch(k -> k.option() == OptionEvolution.OPTION_3))
                        .isPresent();
        };
    }

    private boolean apportee(Preuve preuve) {
        return switch (preuve) {
            case VOLET_FINANCIER -> cpom.voletFinancier().isPresent();
            case INDICATEURS ->
                cpom.objectifs().stream().anyMatch(o -> !o.indicateurs().isEmpty());
            case OBJECTIF_STRATEGIQUE ->
                cpom.objectifs().stream().anyMatch(o -> o.niveau() == Objectif.Niveau.STRATEGIQUE);
            case OBJECTIFS_ET_VOLET ->
                !cpom.objectifs().isEmpty() && cpom.voletFinancier().isPresent();
            case PERIMETRE -> !cpom.perimetre().membres().isEmpty();
            case DATES -> true;
            case DIAGNOSTIC ->
                cpom.diagnostic().filter(d -> d.partageLe().isPresent()).isPresent();
            case ANNEXE_DIAGNOSTIC_PARTAGE -> jointe(Annexe.Nature.DIAGNOSTIC_PARTAGE);
            case ANNEXE_HABILITATION_AIDE_SOCIALE -> jointe(Annexe.Nature.HABILITATION_AIDE_SOCIALE);
        };
    }

    private void annexes() {
        for (AnnexeExigee exigee : ContenuObligatoire.annexes()) {
            if (!exigee.natures().contains(cpom.nature())) {
                continue;
            }
            Releve.Point point =
                    releve.controler(PointControle.ANNEXE, Optional.of(exigee.libelle()), exigee.reference());
            if (jointe(exigee.annexe())) {
                continue;
            }
            if (renseigne || !cpom.annexes().isEmpty()) {
                point.constat(selonConfiance(
                        Anomalie.of(
                                CodeAnomalie.ANNEXE_MANQUANTE,
                                "/annexes",
                                "annexe",
                                exigee.annexe().name(),
                                "libelle",
                                exigee.libelle()),
                        exigee.confiance()));
            } else {
                point.nonControle(Motif.CONTENU_NON_RENSEIGNE);
            }
        }
    }

    private boolean jointe(Annexe.Nature nature) {
        return cpom.annexes().stream().anyMatch(a -> a.nature().equals(Optional.of(nature)));
    }

    /** Each EHPAD of a CPOM EHPAD has its option (R. 314-164); an option for anything else means nothing. */
    private void optionsTarifaires() {
        Set<NumeroFiness> avecOption = new HashSet<>();
        cpom.optionsTarifaires().forEach(o -> avecOption.add(o.essms()));
        Set<NumeroFiness> ehpad = new HashSet<>();
        List<Membre> membres = cpom.perimetre().membres();
        Releve.Point point = null;
        for (int i = 0; i < membres.size(); i++) {
            Essms essms = membres.get(i).essms();
            if (!essms.categorie().estEhpad() || !ehpad.add(essms.finess()) || cpom.nature() != NatureCpom.EHPAD) {
                continue;
            }
            if (point == null) {
                point = releve.controler(PointControle.OPTION_TARIFAIRE, Articles.R_314_164);
            }
            if (avecOption.contains(essms.finess())) {
                continue;
            }
            if (renseigne || !avecOption.isEmpty()) {
                point.constat(option(CodeAnomalie.OPTION_TARIFAIRE_MANQUANTE, "/perimetre/" + i, essms.finess()));
            } else {
                point.nonControle(Motif.CONTENU_NON_RENSEIGNE);
            }
        }
        for (int i = 0; i < cpom.optionsTarifaires().size(); i++) {
            OptionTarifaire option = cpom.optionsTarifaires().get(i);
            if (!ehpad.contains(option.essms())) {
                String chemin = "/optionsTarifaires/" + i + "/essms";
                releve.controler(PointControle.OPTION_TARIFAIRE, Articles.R_314_164)
                        .constat(option(CodeAnomalie.OPTION_TARIFAIRE_SANS_OBJET, chemin, option.essms()));
            }
        }
    }

    private static Anomalie option(CodeAnomalie code, String chemin, NumeroFiness essms) {
        return Anomalie.of(code, chemin, "essms", essms.valeur());
    }

    private Stream<Essms> essms() {
        return cpom.perimetre().membres().stream().map(Membre::essms);
    }
}
