package fr.cpom.dotation;

import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.ProrataTemporis;
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
import java.util.Random;

/** Invented contracts for tests, drawn from a seed. */
public final class Contrats {
    public static final int PREMIER = 2024;
    public static final int DERNIER = 2028;

    private Contrats() {}

    /** A contract of some ESSMS under envelope rates and a fixed formula, with measures of every nature. */
    public static Cpom cpom(long graine) {
        Random alea = new Random(graine);
        VoletFinancier.Builder volet = VoletFinancier.builder()
                .anneeBase(Exercice.of(PREMIER - alea.nextInt(3)))
                .prorata(alea.nextBoolean() ? ProrataTemporis.MOIS : ProrataTemporis.JOURS)
                .extensionDansBase(alea.nextBoolean())
                .addClauses(new ClauseEvolution.TauxEnveloppe(
                        "T", Optional.empty(), Optional.empty(), annuels(alea), Optional.empty()))
                .addClauses(formule(alea));
        List<Membre> membres = new ArrayList<>();
        int nombre = 1 + alea.nextInt(6);
        for (int i = 0; i < nombre; i++) {
            NumeroFiness finess = finess(i);
            membres.add(membre(finess, alea));
            volet.addLignes(LigneBase.builder()
                    .essms(finess)
                    .addAutorites(AutoriteTarification.ars("84"))
                    .financeur(Financeur.ASSURANCE_MALADIE)
                    .montant(Montants.ofCentimes(alea.nextInt(2_000_000_000)))
                    .clause(alea.nextBoolean() ? "T" : "F")
                    .relais(
                            alea.nextInt(3) == 0
                                    ? List.of(new LigneBase.RelaisClause(Exercice.of(DERNIER - alea.nextInt(3)), "F"))
                                    : List.of())
                    .anneeBase(
                            alea.nextInt(4) == 0
                                    ? Optional.of(Exercice.of(PREMIER + alea.nextInt(4) - 1))
                                    : Optional.empty())
                    .build());
            for (int k = alea.nextInt(4); k > 0; k--) {
                volet.addMesures(mesure(finess, alea));
            }
        }
        return base().perimetre(new Perimetre(membres))
                .voletFinancier(volet.build())
                .build();
    }

    public static Cpom.Builder base() {
        return Cpom.builder()
                .numero("essai")
                .nature(NatureCpom.HANDICAP)
                .gestionnaire(new Gestionnaire(
                        "Association inventée", Siren.of("775544562"), finess(99), StatutJuridique.PRIVE_NON_LUCRATIF))
                .addPartiesPubliques(new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84")))
                .dateEntreeEnVigueur(LocalDate.of(PREMIER, 1, 1))
                .terme(LocalDate.of(DERNIER, 12, 31));
    }

    private static Membre membre(NumeroFiness finess, Random alea) {
        Essms essms = Essms.builder()
                .finess(finess)
                .nom("ESSMS " + finess)
                .categorie(CategorieEssms.of("183"))
                .build();
        Optional<LocalDate> entree = alea.nextInt(4) == 0
                ? Optional.of(LocalDate.of(PREMIER, 1, 1).plusDays(alea.nextInt(365)))
                : Optional.empty();
        Optional<LocalDate> sortie = alea.nextInt(4) == 0
                ? Optional.of(LocalDate.of(DERNIER, 12, 31).minusDays(alea.nextInt(365)))
                : Optional.empty();
        return new Membre(essms, entree, sortie);
    }

    private static MesureBudgetaire mesure(NumeroFiness finess, Random alea) {
        MesureBudgetaire.Nature[] natures = MesureBudgetaire.Nature.values();
        MesureBudgetaire.Nature nature = natures[alea.nextInt(natures.length)];
        int annee = PREMIER + alea.nextInt(DERNIER - PREMIER + 1);
        return MesureBudgetaire.builder()
                .nature(nature)
                .essms(finess)
                .exercice(Exercice.of(annee))
                .montant(Montants.ofCentimes(alea.nextInt(50_000_000)))
                .ouverture(
                        (nature == MesureBudgetaire.Nature.MESURE_NOUVELLE
                                                || nature == MesureBudgetaire.Nature.REBASAGE)
                                        && alea.nextBoolean()
                                ? Optional.of(LocalDate.of(annee, 1, 1).plusDays(alea.nextInt(365)))
                                : Optional.empty())
                .build();
    }

    private static ClauseEvolution formule(Random alea) {
        Taux salaires = Taux.of(BigDecimal.valueOf(alea.nextInt(101), 2));
        return new ClauseEvolution.FormuleFixe(
                "F",
                List.of(
                        new ClauseEvolution.Indice("salaires", salaires, annuels(alea), Optional.empty()),
                        new ClauseEvolution.Indice("prix", Taux.UN.moins(salaires), annuels(alea), Optional.empty())),
                Optional.empty());
    }

    private static List<TauxAnnuel> annuels(Random alea) {
        List<TauxAnnuel> taux = new ArrayList<>();
        for (int annee = PREMIER - 2; annee <= DERNIER; annee++) {
            taux.add(new TauxAnnuel(Exercice.of(annee), Taux.of(BigDecimal.valueOf(alea.nextInt(400) - 100, 4))));
        }
        return taux;
    }

    /** A FINESS number of that rank, its key computed. */
    public static NumeroFiness finess(int rang) {
        String huit = String.format("01%06d", rang);
        for (int cle = 0; cle < 10; cle++) {
            try {
                return NumeroFiness.of(huit + cle);
            } catch (IllegalArgumentException e) {
                // not this key
            }
        }
        throw new IllegalStateException(huit);
    }
}
