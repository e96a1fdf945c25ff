package fr.cpom.contrat.avenant;

import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.Stipulation;
import fr.cpom.contrat.TauxAnnuel;
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
import fr.cpom.objectif.Objectif;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invented contracts and avenants drawn from a seed. */
final class Historiques {
    static final LocalDate ENTREE = LocalDate.of(2024, 1, 1);
    static final LocalDate TERME = LocalDate.of(2028, 12, 31);
    static final ModeAccueil INTERNAT = ModeAccueil.of("11");
    static final ModeAccueil MILIEU_ORDINAIRE = ModeAccueil.of("16");
    private static final int ESSMS = 9;

    private Historiques() {}

    static NumeroFiness finess(int rang) {
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

    static Essms essms(int rang) {
        return Essms.builder()
                .finess(finess(rang))
                .nom("ESSMS " + rang)
                .categorie(CategorieEssms.of("183"))
                .addAutorites(AutoriteTarification.ars("84"))
                .addCapacites(Capacite.of(INTERNAT, 40))
                .build();
    }

    static Cpom cpom() {
        List<Membre> membres = new ArrayList<>();
        VoletFinancier.Builder volet = VoletFinancier.builder().anneeBase(Exercice.of(2024));
        volet.addClauses(clause("T", 0));
        for (int i = 0; i < ESSMS; i++) {
            membres.add(Membre.of(essms(i)));
            volet.addLignes(ligne(i, 100_000_000L));
        }
        return Cpom.builder()
                .numero("essai")
                .nature(NatureCpom.GENERAL)
                .gestionnaire(gestionnaire("Association"))
                .addPartiesPubliques(new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84")))
                .dateEntreeEnVigueur(ENTREE)
                .dateSignature(ENTREE.minusDays(20))
                .terme(TERME)
                .perimetre(new Perimetre(membres))
                .voletFinancier(volet.build())
                .addObjectifs(objectif(0, "départ"))
                .build();
    }

    static Gestionnaire gestionnaire(String nom) {
        return new Gestionnaire(nom, Siren.of("775544562"), finess(99), StatutJuridique.PRIVE_NON_LUCRATIF);
    }

    static ClauseEvolution clause(String code, int dixiemes) {
        return new ClauseEvolution.TauxEnveloppe(
                code,
                Optional.empty(),
                Optional.empty(),
                List.of(new TauxAnnuel(Exercice.of(2024), Taux.of(BigDecimal.valueOf(dixiemes, 3)))),
                Optional.empty());
    }

    static LigneBase ligne(int rang, long centimes) {
        return LigneBase.builder()
                .code("L" + rang)
                .essms(finess(rang))
                .addAutorites(AutoriteTarification.ars("84"))
                .financeur(Financeur.ASSURANCE_MALADIE)
                .montant(Montants.ofCentimes(centimes))
                .clause("T")
                .build();
    }

    static Objectif objectif(int rang, String intitule) {
        return Objectif.builder()
                .code("O" + rang)
                .intitule(intitule)
                .niveau(Objectif.Niveau.STRATEGIQUE)
                .build();
    }

    static Avenant avenant(String numero, LocalDate effet, Modification... modifications) {
        return Avenant.builder()
                .numero(numero)
                .cause(Avenant.Cause.AUTRE)
                .dateSignature(effet.minusDays(10))
                .dateEffet(effet)
                .addModifications(modifications)
                .build();
    }

    /**
     * A history without conflict: each avenant of a same day touches an ESSMS of its own, so that any order of those gives the
     * same; signatures come before or after the effect.
     */
    static HistoriqueCpom sansConflit(long graine) {
        Random alea = new Random(graine);
        HistoriqueCpom.Builder historique = HistoriqueCpom.builder().initial(cpom());
        int nouveaux = ESSMS;
        LocalDate effet = ENTREE;
        int nombre = alea.nextInt(9);
        for (int i = 0; i < nombre; i++) {
            if (alea.nextInt(3) > 0) {
                effet = effet.plusDays(1 + alea.nextInt(150));
            }
            int essms = i % ESSMS;
            List<Modification> modifications = new ArrayList<>();
            modifications.add(
                    switch (alea.nextInt(9)) {
                        case 0 -> new Modification.EntreeEssms(Membre.of(essms(nouveaux++)));
                        case 1 ->
                            new Modification.CapaciteEssms(finess(essms), Capacite.of(INTERNAT, alea.nextInt(60) + 30));
                        case 2 ->
                            new Modification.TransformationPlaces(
                                    Optional.of(PosteCapacite.of(finess(essms), INTERNAT, 1 + alea.nextInt(3))),
                                    Optional.of(PosteCapacite.of(
                                            finess((essms + 1) % ESSMS), MILIEU_ORDINAIRE, 1 + alea.nextInt(5))));
                        case 3 -> new Modification.Ligne(ligne(essms, 1 + alea.nextInt(1_000_000)));
                        case 4 -> new Modification.Clause(clause("C" + i, alea.nextInt(30)));
                        case 5 -> new Modification.ObjectifFixe(objectif(i, "avenant " + i));
                        case 6 -> new Modification.Mesure(mesure(essms, effet, alea));
                        case 7 ->
                            new Modification.Plafond(new MontantAnnuel(
                                    Exercice.of(2024 + i), Montants.ofCentimes(alea.nextInt(1 << 30))));
                        default ->
                            new Modification.StipulationFixee(new Stipulation(
                                    List.of(Stipulation.Sujet.values()).get(i), Optional.of("avenant " + i)));
                    });
            historique.addAvenants(Avenant.builder()
                    .numero("A" + i)
                    .cause(Avenant.Cause.AUTRE)
                    .dateEffet(effet)
                    .dateSignature(effet.plusDays(alea.nextInt(400) - 200))
                    .modifications(modifications)
                    .build());
        }
        return historique.build();
    }

    private static MesureBudgetaire mesure(int essms, LocalDate effet, Random alea) {
        return MesureBudgetaire.builder()
                .nature(MesureBudgetaire.Nature.MESURE_NOUVELLE)
                .essms(finess(essms))
                .exercice(Exercice.du(effet))
                .ouverture(effet)
                .montant(Montants.ofCentimes(alea.nextInt(1 << 28)))
                .build();
    }
}
