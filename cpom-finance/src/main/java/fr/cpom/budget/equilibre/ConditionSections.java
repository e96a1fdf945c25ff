package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.Remede.VoieRemede;
import fr.cpom.budget.equilibre.SectionBudget.Nature;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each section of a budget prévisionnel is balanced; the investment one may lean on disponibilités (R. 314-15 CASF). */
final class ConditionSections {
    private final DemandeEquilibre demande;
    private final Anomalies anomalies;
    private final Optional<MontantExplique> excedent;

    ConditionSections(DemandeEquilibre demande, Tracage t, Anomalies anomalies) {
        this.demande = demande;
        this.anomalies = anomalies;
        this.excedent = demande.disponibilites()
                .map(d -> t.maximum(
                        "excedentDisponible",
                        t.somme(
                                "excedentDisponible",
                                Articles.R_314_15_DERNIER,
                                t.entree("disponibilites", Montants.centimes(d.montant()), "/disponibilites/montant"),
                                t.entree(
                                                "depensesCourantes",
                                                Montants.centimes(d.depensesCourantes()),
                                                "/disponibilites/depensesCourantes")
                                        .retranche(),
                                t.entree(
                                                "dettesExigibles",
                                                Montants.centimes(d.dettesExigibles()),
                                                "/disponibilites/dettesExigibles")
                                        .retranche()),
                        t.entree("aucunExcedent", 0, ""),
                        Articles.R_314_15_DERNIER));
    }

    /** What the investment section may lack. */
    Optional<MontantExplique> excedent() {
        return excedent;
    }

    List<SectionJugee> juger() {
        List<SectionJugee> jugees = new ArrayList<>();
        Set<String> noms = new HashSet<>();
        for (int i = 0; i < demande.sections().size(); i++) {
            SectionBudget section = demande.sections().get(i);
            boolean investissement = section.nature() == Nature.INVESTISSEMENT;
            if (!noms.add(investissement ? Nature.INVESTISSEMENT.toString() : section.nom())) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.CODE_EN_DOUBLE, "/sections/" + i, "valeur", section.nom()));
            }
            long solde =
                    Math.subtractExact(Montants.centimes(section.recettes()), Montants.centimes(section.depenses()));
            jugees.add(new SectionJugee(
                    section.nature(),
                    section.budget(),
                    Montants.ofCentimes(solde),
                    investissement ? excedent.map(e -> Montants.ofCentimes(e.centimes())) : Optional.empty(),
                    investissement && solde < 0 ? investissement(solde, i) : equilibree(solde)));
        }
        return jugees;
    }

    Jugement ensemble(List<SectionJugee> sections) {
        List<Jugement> tous = new ArrayList<>();
        for (Nature nature : Nature.values()) {
            if (sections.stream().noneMatch(s -> s.nature() == nature)) {
                tous.add(Jugement.inconnu(Articles.R_314_15_1, "/sections"));
            }
        }
        sections.forEach(s -> tous.add(s.jugement()));
        return Jugement.ensemble(Articles.R_314_15_1, tous);
    }

    private static Jugement equilibree(long solde) {
        return Jugement.chiffres(
                solde == 0,
                Articles.R_314_15_1,
                solde,
                0,
                Remede.de(VoieRemede.EQUILIBRER_LA_SECTION, Math.abs(solde), Articles.R_314_15_1));
    }

    /** A deficit up to the excess of disponibilités, for investments without borrowing nor comptes de liaison. */
    private Jugement investissement(long solde, int rang) {
        Remede equilibrer = Remede.de(VoieRemede.EQUILIBRER_LA_SECTION, Math.negateExact(solde), Articles.R_314_15_1);
        if (excedent.isEmpty()) {
            return Jugement.chiffres(false, Articles.R_314_15_1, solde, 0, equilibrer)
                    .faute("/disponibilites");
        }
        Optional<Boolean> finalite = demande.disponibilites().flatMap(Disponibilites::sansEmpruntNiLiaison);
        if (finalite.filter(f -> !f).isPresent()) {
            return Jugement.chiffres(false, Articles.R_314_15_DERNIER, solde, 0, equilibrer);
        }
        long plancher = -excedent.get().centimes();
        boolean admise = solde >= plancher;
        if (admise) {
            if (finalite.isEmpty()) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.EQUILIBRE_FINALITE_PRESUMEE, "/disponibilites/sansEmpruntNiLiaison")
                                .selon(Articles.R_314_15_DERNIER));
            }
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.EQUILIBRE_INVESTISSEMENT_PAR_DISPONIBILITES,
                            "/sections/" + rang,
                            "montant",
                            Montants.texteCentimes(-solde),
                            "excedent",
                            Montants.texteCentimes(-plancher))
                    .selon(Articles.R_314_15_DERNIER));
        }
        return Jugement.chiffres(
                admise,
                Articles.R_314_15_DERNIER,
                solde,
                plancher,
                equilibrer,
                Remede.de(
                        VoieRemede.FINANCER_PAR_LES_DISPONIBILITES,
                        Math.max(0, Math.subtractExact(plancher, solde)),
                        Articles.R_314_15_DERNIER));
    }
}
