package fr.cpom.benchmarks;

import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siren;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An invented contract of twenty ESSMS over five years: one line, a new measure and a one-off credit each. */
final class ContratVingtEssms {
    static final int ESSMS = 20;
    static final int PREMIERE_ANNEE = 2024;
    static final int ANNEES = 5;
    static final String[] TAUX = {"1.00", "0.93", "0.85", "1.10", "0.75"};

    private ContratVingtEssms() {}

    static BigDecimal base(int essms) {
        return BigDecimal.valueOf(100_000_000L + 12_345_67L * essms, 2);
    }

    static BigDecimal mesure(int essms) {
        return BigDecimal.valueOf(6_000_000L + 1_111L * essms, 2);
    }

    static BigDecimal cnr(int essms) {
        return BigDecimal.valueOf(1_500_000L + 777L * essms, 2);
    }

    /** Year of the measure and of the one-off credit of an ESSMS, from 0. */
    static int annee(int essms) {
        return essms % ANNEES;
    }

    static Cpom cpom() {
        List<TauxAnnuel> taux = new ArrayList<>();
        for (int annee = 0; annee < ANNEES; annee++) {
            taux.add(new TauxAnnuel(Exercice.of(PREMIERE_ANNEE + annee), Taux.pourcent(TAUX[annee])));
        }
        VoletFinancier.Builder volet = VoletFinancier.builder()
                .anneeBase(Exercice.of(PREMIERE_ANNEE))
                .addClauses(new ClauseEvolution.TauxEnveloppe(
                        "T", Optional.empty(), Optional.empty(), taux, Optional.empty()));
        List<Membre> membres = new ArrayList<>();
        for (int i = 0; i < ESSMS; i++) {
            NumeroFiness finess = finess(i);
            membres.add(Membre.of(Essms.builder()
                    .finess(finess)
                    .nom("ESSMS " + i)
                    .categorie(CategorieEssms.of("183"))
                    .build()));
            volet.addLignes(LigneBase.builder()
                    .essms(finess)
                    .addAutorites(AutoriteTarification.ars("84"))
                    .financeur(Financeur.ASSURANCE_MALADIE)
                    .montant(Montants.euros(base(i).toPlainString()))
                    .clause("T")
                    .build());
            Exercice exercice = Exercice.of(PREMIERE_ANNEE + annee(i));
            volet.addMesures(MesureBudgetaire.builder()
                    .nature(MesureBudgetaire.Nature.MESURE_NOUVELLE)
                    .essms(finess)
                    .exercice(exercice)
                    .montant(Montants.euros(mesure(i).toPlainString()))
                    .ouverture(LocalDate.of(exercice.annee(), 8, 1))
                    .build());
            volet.addMesures(MesureBudgetaire.builder()
                    .nature(MesureBudgetaire.Nature.CREDIT_NON_RECONDUCTIBLE)
                    .essms(finess)
                    .exercice(exercice)
                    .montant(Montants.euros(cnr(i).toPlainString()))
                    .build());
        }
        return Cpom.builder()
                .numero("mesure")
                .nature(NatureCpom.HANDICAP)
                .gestionnaire(new Gestionnaire(
                        "Association inventée", Siren.of("775544562"), finess(99), StatutJuridique.PRIVE_NON_LUCRATIF))
                .addPartiesPubliques(new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84")))
                .dateEntreeEnVigueur(LocalDate.of(PREMIERE_ANNEE, 1, 1))
                .terme(LocalDate.of(PREMIERE_ANNEE + ANNEES - 1, 12, 31))
                .perimetre(new Perimetre(membres))
                .voletFinancier(volet.build())
                .build();
    }

    static NumeroFiness finess(int rang) {
        String huit = "01" + (100_000 + rang);
        for (int cle = 0; cle < 10; cle++) {
            int somme = 0;
            String neuf = huit + cle;
            for (int i = 0; i < 9; i++) {
                int chiffre = (neuf.charAt(8 - i) - '0') * (i % 2 + 1);
                somme += chiffre > 9 ? chiffre - 9 : chiffre;
            }
            if (somme % 10 == 0) {
                return NumeroFiness.of(neuf);
            }
        }
        throw new IllegalStateException(huit);
    }
}
