package fr.cpom.suivi.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.ProrataTemporis;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.contrat.avenant.Avenant;
import fr.cpom.contrat.avenant.HistoriqueCpom;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
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
import fr.cpom.suivi.transformation.DemandeTransformation.Mouvement;
import fr.cpom.suivi.transformation.DemandeTransformation.PlacesDeplacees;
import fr.cpom.suivi.transformation.DemandeTransformation.Poste;
import fr.cpom.suivi.transformation.TransformationOffre.AnneeTransformation;
import fr.cpom.suivi.transformation.TransformationOffre.EffetAvenant;
import fr.cpom.suivi.transformation.TransformationOffre.PosteAnnuel;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TransformationOffreTest {
    private static final ModeAccueil INTERNAT = ModeAccueil.of("11");
    private static final ModeAccueil MILIEU_ORDINAIRE = ModeAccueil.of("16");
    private static final NumeroFiness IME = NumeroFiness.of("010783009");
    private static final NumeroFiness SESSAD = NumeroFiness.of("010001246");
    private static final Exercice PREMIER = Exercice.of(2024);
    private static final Exercice DERNIER = Exercice.of(2028);

    private static Calcul<TransformationOffre> calculer(DemandeTransformation demande) {
        return TransformationOffreCalculator.standard().compute(demande, Contexte.standard());
    }

    private static Poste poste(NumeroFiness essms, ModeAccueil mode, int places, String base) {
        return new Poste(essms, mode, places, Optional.of(210), Optional.of(Montants.euros(base)));
    }

    private static PlacesDeplacees places(NumeroFiness essms, ModeAccueil mode, int nombre) {
        return new PlacesDeplacees(essms, mode, nombre, Optional.empty(), Optional.empty());
    }

    private static DemandeTransformation demande(Mouvement... mouvements) {
        return new DemandeTransformation(
                List.of(poste(IME, INTERNAT, 40, "2400000"), poste(SESSAD, MILIEU_ORDINAIRE, 30, "600000")),
                List.of(mouvements),
                PREMIER,
                DERNIER,
                Optional.empty());
    }

    private static Mouvement mouvement(LocalDate date, int retirees, int creees) {
        return new Mouvement(
                date,
                Optional.empty(),
                Optional.of(places(IME, INTERNAT, retirees)),
                Optional.of(places(SESSAD, MILIEU_ORDINAIRE, creees)),
                Optional.empty(),
                Optional.empty());
    }

    private static PosteAnnuel annee(Calcul<TransformationOffre> calcul, int annee, NumeroFiness essms) {
        return calcul.valeur().annees().stream()
                .filter(a -> a.exercice().annee() == annee)
                .flatMap(a -> a.postes().stream())
                .filter(p -> p.essms().equals(essms))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void une_annee_bissextile_compte_366_jours() {
        // 1 March 2024: 60 days of 40 places, 306 of 30; 210 days of opening; 10/12 of 600 000 gone
        Calcul<TransformationOffre> calcul = calculer(demande(mouvement(LocalDate.of(2024, 3, 1), 10, 20)));
        PosteAnnuel ime = annee(calcul, 2024, IME);
        assertThat(ime.joursPlaces()).isEqualTo(60 * 40 + 306 * 30);
        assertThat(ime.capaciteMoyenne()).isEqualByComparingTo("31.64"); // 11 580 / 366 = 31.639
        assertThat(ime.journeesTheoriques()).contains(6644L); // 210 × 11 580 / 366 = 6 644.26
        assertThat(ime.base()).contains(Montants.euros("1900000"));
        assertThat(ime.baseAnneePleine()).contains(Montants.euros("1800000"));
        assertThat(annee(calcul, 2025, IME).base()).contains(Montants.euros("1800000"));
        assertThat(annee(calcul, 2024, SESSAD).placesFin()).isEqualTo(50);
    }

    @Test
    void une_fermeture_et_une_creation_vont_seules() {
        Mouvement fermeture = new Mouvement(
                LocalDate.of(2025, 1, 1),
                Optional.empty(),
                Optional.of(places(IME, INTERNAT, 40)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        NumeroFiness plateforme = NumeroFiness.of("010785897");
        Mouvement creation = new Mouvement(
                LocalDate.of(2026, 1, 1),
                Optional.of("plateforme"),
                Optional.empty(),
                Optional.of(new PlacesDeplacees(plateforme, MILIEU_ORDINAIRE, 12, Optional.of(220), Optional.of("L9"))),
                Optional.of(Montants.euros("240000")),
                Optional.empty());
        Calcul<TransformationOffre> calcul = calculer(demande(fermeture, creation));
        assertThat(annee(calcul, 2025, IME).base()).contains(Montants.zero());
        assertThat(annee(calcul, 2025, IME).journeesTheoriques()).contains(0L);
        assertThat(annee(calcul, 2026, plateforme).journeesTheoriques()).contains(12L * 220);
        assertThat(annee(calcul, 2025, plateforme).base()).contains(Montants.zero());
        assertThat(calcul.valeur().annees().get(2).base()).contains(Montants.euros("840000"));
        assertThat(calcul.valeur().mesures())
                .extracting(m -> m.ligne())
                .containsExactly(Optional.empty(), Optional.of("L9"));
    }

    @Test
    void sans_base_connue_aucun_total_n_est_invente() {
        DemandeTransformation sansBase = new DemandeTransformation(
                List.of(new Poste(IME, INTERNAT, 40, Optional.empty(), Optional.empty())),
                List.of(mouvement(LocalDate.of(2025, 1, 1), 10, 20)),
                PREMIER,
                DERNIER,
                Optional.empty());
        Calcul<TransformationOffre> calcul = calculer(sansBase);
        assertThat(calcul.valeur().annees())
                .allSatisfy(a -> assertThat(a.base()).isEmpty());
        assertThat(annee(calcul, 2025, IME).journeesTheoriques()).isEmpty();
        assertThat(calcul.valeur().mesures()).isEmpty();
        assertThat(calcul.valeur().modifications()).hasSize(1);
    }

    @Test
    void ce_qui_ne_peut_pas_bouger_est_refuse() {
        assertThat(codes(demande(mouvement(LocalDate.of(2029, 1, 1), 1, 1))))
                .containsExactly(CodeAnomalie.MOUVEMENT_HORS_PERIODE);
        assertThat(codes(demande(
                        mouvement(LocalDate.of(2025, 1, 1), 30, 1), mouvement(LocalDate.of(2024, 6, 1), 11, 1))))
                .containsExactly(CodeAnomalie.MOUVEMENT_SANS_PLACES);
        Mouvement trop = new Mouvement(
                LocalDate.of(2025, 1, 1),
                Optional.empty(),
                Optional.of(places(IME, INTERNAT, 1)),
                Optional.empty(),
                Optional.of(Montants.euros("2400000.01")),
                Optional.empty());
        assertThat(codes(demande(trop))).containsExactly(CodeAnomalie.MOUVEMENT_SANS_BASE);
        Poste poste = poste(IME, INTERNAT, 1, "1");
        assertThat(codes(new DemandeTransformation(
                        List.of(poste, poste), List.of(), PREMIER, DERNIER, Optional.empty())))
                .containsExactly(CodeAnomalie.ESSMS_EN_DOUBLE);
    }

    private static List<CodeAnomalie> codes(DemandeTransformation demande) {
        Calcul<TransformationOffre> calcul = calculer(demande);
        assertThat(calcul.resultat()).isEmpty();
        return calcul.anomalies().stream().map(Anomalie::code).toList();
    }

    private static DemandeTransformation auHasard(long graine) {
        Random alea = new Random(graine);
        List<Mouvement> mouvements = new ArrayList<>();
        int reste = 40;
        LocalDate date = PREMIER.debut();
        for (int i = alea.nextInt(5); i > 0 && reste > 1; i--) {
            int retirees = 1 + alea.nextInt(reste - 1);
            reste -= retirees;
            date = date.plusDays(alea.nextInt(300));
            mouvements.add(mouvement(date, retirees, 1 + alea.nextInt(60)));
        }
        return new DemandeTransformation(
                List.of(
                        poste(IME, INTERNAT, 40, Montants.texte(Montants.ofCentimes(1 + alea.nextInt(1 << 30)))),
                        poste(
                                SESSAD,
                                MILIEU_ORDINAIRE,
                                30,
                                Montants.texte(Montants.ofCentimes(alea.nextInt(1 << 30))))),
                mouvements,
                PREMIER,
                DERNIER,
                Optional.of(alea.nextBoolean() ? ProrataTemporis.MOIS : ProrataTemporis.JOURS));
    }

    @Property
    void ce_qui_part_arrive(@ForAll long graine) {
        DemandeTransformation demande = auHasard(graine);
        MonetaryAmount total = demande.postes()
                .get(0)
                .base()
                .orElseThrow()
                .add(demande.postes().get(1).base().orElseThrow());
        Calcul<TransformationOffre> calcul = calculer(demande);
        for (AnneeTransformation annee : calcul.valeur().annees()) {
            assertThat(annee.base()).contains(total);
            assertThat(annee.postes())
                    .allSatisfy(
                            p -> assertThat(p.base().orElseThrow().isNegative()).isFalse());
        }
        assertThat(calcul.explication().evaluer()).isEqualTo(5 * Montants.centimes(total));
    }

    /** Put in a contract as avenants, the changes give the same bases to the trajectory and the same places to the perimeter. */
    @Property(tries = 300)
    void la_trajectoire_du_contrat_suit(@ForAll long graine) {
        DemandeTransformation demande = auHasard(graine);
        TransformationOffre transformation = calculer(demande).valeur();
        HistoriqueCpom historique = HistoriqueCpom.of(contrat(demande));
        int numero = 1;
        for (EffetAvenant effet : transformation.modifications()) {
            historique = historique.avec(Avenant.builder()
                    .numero(Integer.toString(numero++))
                    .cause(Avenant.Cause.TRANSFORMATION_OFFRE)
                    .dateSignature(effet.dateEffet())
                    .dateEffet(effet.dateEffet())
                    .modifications(effet.modifications())
                    .build());
        }
        Cpom fin = historique.at(DERNIER.fin()).valeur();
        for (AnneeTransformation annee : transformation.annees()) {
            ExerciceDgc exercice = TrajectoireDgcCalculator.standard()
                    .compute(fin, Contexte.standard())
                    .valeur()
                    .exercice(annee.exercice());
            for (PosteAnnuel poste : annee.postes()) {
                assertThat(exercice.dotations().stream()
                                .flatMap(d -> d.lignes().stream())
                                .filter(l -> l.essms().equals(poste.essms()))
                                .map(l -> l.etapes().dotation())
                                .toList())
                        .containsExactly(poste.base().orElseThrow());
                Essms alors = historique
                        .at(annee.exercice().fin())
                        .valeur()
                        .perimetre()
                        .de(poste.essms())
                        .get(0)
                        .essms();
                assertThat(alors.capacites()).containsExactly(Capacite.of(poste.mode(), poste.placesFin()));
            }
        }
    }

    private static Cpom contrat(DemandeTransformation demande) {
        List<Membre> membres = new ArrayList<>();
        VoletFinancier.Builder volet = VoletFinancier.builder()
                .anneeBase(PREMIER)
                .prorata(demande.prorata().orElseThrow())
                .addClauses(new ClauseEvolution.TauxEnveloppe(
                        "T", Optional.empty(), Optional.empty(), List.of(), Optional.of(Taux.ZERO)));
        for (Poste poste : demande.postes()) {
            membres.add(Membre.of(Essms.builder()
                    .finess(poste.essms())
                    .nom("ESSMS " + poste.essms())
                    .categorie(CategorieEssms.of("183"))
                    .addCapacites(Capacite.of(poste.mode(), poste.places()))
                    .build()));
            volet.addLignes(LigneBase.builder()
                    .essms(poste.essms())
                    .addAutorites(AutoriteTarification.ars("84"))
                    .financeur(Financeur.ASSURANCE_MALADIE)
                    .montant(poste.base().orElseThrow())
                    .clause("T")
                    .build());
        }
        return Cpom.builder()
                .numero("essai")
                .nature(NatureCpom.HANDICAP)
                .gestionnaire(new Gestionnaire(
                        "Association inventée",
                        Siren.of("775544562"),
                        NumeroFiness.of("010785897"),
                        StatutJuridique.PRIVE_NON_LUCRATIF))
                .addPartiesPubliques(new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84")))
                .dateEntreeEnVigueur(PREMIER.debut())
                .terme(DERNIER.fin())
                .perimetre(new Perimetre(membres))
                .voletFinancier(volet.build())
                .build();
    }
}
