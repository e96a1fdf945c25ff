package fr.cpom.benchmarks;

import fr.cpom.contrat.Annexe;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClauseActivite;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.Stipulation;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siren;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An invented contract of three hundred ESSMS, some cofinanced, valid and complete: every check runs over all of them. */
final class ContratTroisCentsEssms {
    static final int ESSMS = 300;

    private ContratTroisCentsEssms() {}

    static Cpom cpom() {
        AutoriteTarification ars = AutoriteTarification.ars("84");
        AutoriteTarification cd = AutoriteTarification.departement("01");
        VoletFinancier.Builder volet = VoletFinancier.builder()
                .anneeBase(Exercice.of(2026))
                .addClauses(new ClauseEvolution.TauxEnveloppe(
                        "T", Optional.empty(), Optional.empty(), List.of(), Optional.of(Taux.pourcent("1"))));
        List<Membre> membres = new ArrayList<>();
        for (int i = 0; i < ESSMS; i++) {
            NumeroFiness finess = ContratVingtEssms.finess(i);
            boolean cofinance = i % 3 == 0;
            membres.add(Membre.of(Essms.builder()
                    .finess(finess)
                    .nom("ESSMS " + i)
                    .categorie(CategorieEssms.of(cofinance ? "448" : "183"))
                    .departement(Territoire.departement("01"))
                    .autorites(cofinance ? List.of(ars, cd) : List.of(ars))
                    .addCapacites(Capacite.of(ModeAccueil.of("11"), 40))
                    .build()));
            volet.addLignes(LigneBase.builder()
                    .essms(finess)
                    .addAutorites(ars)
                    .financeur(Financeur.ASSURANCE_MALADIE)
                    .montant(Montants.euros("1000000.00"))
                    .clause("T")
                    .build());
        }
        return Cpom.builder()
                .numero("mesure")
                .nature(NatureCpom.HANDICAP)
                .gestionnaire(new Gestionnaire(
                        "Association inventée",
                        Siren.of("775544562"),
                        ContratVingtEssms.finess(999),
                        StatutJuridique.PRIVE_NON_LUCRATIF))
                .addPartiesPubliques(new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84")))
                .addPartiesPubliques(new PartiePublique.ConseilDepartemental("Ain", Territoire.departement("01")))
                .dateEntreeEnVigueur(LocalDate.of(2026, 1, 1))
                .terme(LocalDate.of(2030, 12, 31))
                .perimetre(new Perimetre(membres))
                .voletFinancier(volet.build())
                .cadreBudgetaire(CadreBudgetaire.EPRD)
                .stipulations(Stream.of(Stipulation.Sujet.values())
                        .map(Stipulation::of)
                        .toList())
                .addAnnexes(new Annexe(
                        "PGFP",
                        Optional.of(Annexe.Nature.PGFP),
                        Optional.empty(),
                        Optional.empty(),
                        IntStream.range(2026, 2032).mapToObj(Exercice::of).toList()))
                .addClausesActivite(new ClauseActivite(
                        List.of(),
                        List.of(ClauseActivite.Critere.TAUX_OCCUPATION, ClauseActivite.Critere.PRESTATIONS_DELIVREES),
                        true))
                .build();
    }
}
