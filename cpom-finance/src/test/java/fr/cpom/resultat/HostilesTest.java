package fr.cpom.resultat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.resultat.ClausesAffectation.ModaliteAffectation;
import fr.cpom.resultat.CompteResultat.LigneSouhaitee;
import fr.cpom.resultat.DemandeAffectation.TransfertResultat;
import fr.cpom.resultat.DemandeControle.MontantConteste;
import fr.cpom.resultat.DemandeControle.MotifContestation;
import fr.cpom.resultat.DemandeProposition.PrioriteAffectation;
import fr.cpom.resultat.reserve.BilanBesoin;
import fr.cpom.resultat.reserve.DemandeFermeture;
import fr.cpom.resultat.reserve.DemandeFermeture.CleFinanceur;
import fr.cpom.resultat.reserve.DemandeFermeture.NaturePoste;
import fr.cpom.resultat.reserve.DemandeFermeture.PosteFermeture;
import fr.cpom.resultat.reserve.DemandeRenouvellement;
import fr.cpom.resultat.reserve.DemandeRenouvellement.EffetTarif;
import fr.cpom.resultat.reserve.DemandeRenouvellement.OrigineReserve;
import fr.cpom.resultat.reserve.DemandeRenouvellement.ReserveExaminee;
import fr.cpom.resultat.reserve.DemandeReprise;
import fr.cpom.resultat.reserve.DemandeReprise.AnneeReserve;
import fr.cpom.resultat.reserve.FermetureCalculator;
import fr.cpom.resultat.reserve.PlafonnementRenouvellementCalculator;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.resultat.reserve.ReserveTresorerieCalculator;
import fr.cpom.resultat.reserve.Soldes;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Whatever the entry, a calculator ends in a value or in anomalies. */
class HostilesTest {
    private static final long LIMITE = 999_999_999_999_999_999L;
    private static final List<Contexte> CONTEXTES = List.of(
            Contexte.standard(),
            Contexte.of(LocalDate.MIN),
            Contexte.of(LocalDate.MAX),
            Contexte.standard().withBaremes(JeuDeBaremes.vide()));

    private static <E, R> void finit(Calculator<E, R> calculateur, E entree) {
        for (Contexte contexte : CONTEXTES) {
            Calcul<R> calcul = calculateur.compute(entree, contexte);
            assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
        }
    }

    private static MonetaryAmount euros(long centimes) {
        return Montants.ofCentimes(centimes);
    }

    @Property(tries = 1000)
    void les_montants_demesures_ne_levent_rien(
            @ForAll @LongRange(min = -LIMITE, max = LIMITE) long a,
            @ForAll @LongRange(max = LIMITE) long b,
            @ForAll NatureCpom nature,
            @ForAll CadreBudgetaire cadre,
            @ForAll StatutJuridique statut,
            @ForAll Destination destination) {
        BilanBesoin bilan = BilanBesoin.builder()
                .stocks(euros(b))
                .chargesConstateesAvance(euros(b))
                .creances(euros(a))
                .fournisseursExploitation(euros(-b))
                .dettesSocialesFiscales(euros(a))
                .produitsConstatesAvance(euros(0))
                .ressourcesAReverser(euros(-a))
                .fondsDeposes(euros(b))
                .build();
        CompteResultat compte = CompteResultat.builder()
                .compte("A")
                .resultat(euros(a))
                .bilan(bilan)
                .soldes(Soldes.builder()
                        .reportANouveauDeficitaire(euros(b))
                        .compensation(euros(b))
                        .tresorerie(euros(b))
                        .build())
                .charges(euros(b))
                .produitsTarification(euros(b))
                .produitsExploitation(euros(b))
                .circonstancesExceptionnelles(true)
                .addSouhait(new LigneSouhaitee(destination, euros(b), Optional.of(Exercice.of(2199)), Optional.empty()))
                .addSouhait(new LigneSouhaitee(destination, euros(b), Optional.empty(), Optional.of(true)))
                .build();
        DemandeAffectation demande = DemandeAffectation.builder()
                .nature(nature)
                .cadre(cadre)
                .statut(statut)
                .exercice(Exercice.of(2199))
                .clauses(ClausesAffectation.builder()
                        .libreAffectation(true)
                        .addModalites(new ModaliteAffectation(
                                destination, Optional.empty(), Optional.of(euros(b)), Optional.of(euros(b))))
                        .build())
                .addComptes(compte)
                .addComptes(CompteResultat.builder()
                        .from(compte)
                        .compte("B")
                        .soldes(Optional.empty())
                        .build())
                .addTransferts(new TransfertResultat("A", "B", euros(b)), new TransfertResultat("A", "Z", euros(b)))
                .build();
        finit(AffectationCalculator.standard(), demande);
        finit(
                PropositionCalculator.standard(),
                new DemandeProposition(
                        demande,
                        List.of(new PrioriteAffectation(
                                Destination.COMPENSATION,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Taux.parse("99999%")),
                                Optional.empty())),
                        Optional.of(destination)));
        finit(
                ReserveTresorerieCalculator.standard(),
                DemandeReprise.builder()
                        .addAnnees(new AnneeReserve(
                                Optional.of(Exercice.of(2199)), euros(b), Optional.empty(), Optional.of(bilan)))
                        .addAnnees(
                                new AnneeReserve(Optional.empty(), euros(b), Optional.of(euros(-b)), Optional.empty()))
                        .addAnnees(new AnneeReserve(
                                Optional.of(Exercice.of(2000)), euros(0), Optional.empty(), Optional.empty()))
                        .montant(euros(b))
                        .build());
    }

    @Property(tries = 1000)
    void les_dates_demesurees_ne_levent_rien(
            @ForAll @LongRange(max = LIMITE) long b, @ForAll MotifContestation motif, @ForAll NaturePoste poste) {
        for (LocalDate date : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(2026, 2, 28))) {
            finit(
                    PlafonnementRenouvellementCalculator.standard(),
                    DemandeRenouvellement.builder()
                            .dateRenouvellement(date)
                            .dernierJour(date)
                            .addReserves(new ReserveExaminee(
                                    Reserve.COMPENSATION, euros(b), euros(b), OrigineReserve.TARIFICATION))
                            .addReserves(new ReserveExaminee(
                                    Reserve.TRESORERIE, euros(b), euros(b), OrigineReserve.TARIFICATION))
                            .addEffets(
                                    new EffetTarif(Exercice.of(2026), euros(b)),
                                    new EffetTarif(Exercice.of(2026), euros(b)))
                            .build());
            finit(
                    ControleResultatCalculator.standard(),
                    DemandeControle.builder()
                            .exercice(Exercice.of(2199))
                            .dateTransmission(date)
                            .dateReception(date)
                            .addMontants(new MontantConteste(
                                    "x", motif, euros(b), date, Optional.of(Exercice.of(2199)), Optional.of(date)))
                            .addMontants(
                                    new MontantConteste("y", motif, euros(b), date, Optional.empty(), Optional.empty()))
                            .build());
            finit(
                    FermetureCalculator.standard(),
                    DemandeFermeture.builder()
                            .dateFermeture(date)
                            .indiceFermeture(Integer.MAX_VALUE)
                            .addPostes(new PosteFermeture(poste, euros(b), Optional.empty(), Optional.of(1)))
                            .addPostes(new PosteFermeture(poste, euros(b), Optional.of(false), Optional.empty()))
                            .addFinanceurs(new CleFinanceur("a", euros(b)), new CleFinanceur("b", euros(b)))
                            .build());
        }
    }

    @Test
    void les_entrees_vides_ont_une_reponse() {
        finit(AffectationCalculator.standard(), DemandeAffectation.builder().build());
        finit(
                PropositionCalculator.standard(),
                new DemandeProposition(DemandeAffectation.builder().build(), List.of(), Optional.empty()));
        finit(ReserveTresorerieCalculator.standard(), DemandeReprise.builder().build());
        finit(
                PlafonnementRenouvellementCalculator.standard(),
                DemandeRenouvellement.builder()
                        .dateRenouvellement(LocalDate.of(2026, 1, 1))
                        .build());
        finit(
                FermetureCalculator.standard(),
                DemandeFermeture.builder()
                        .dateFermeture(LocalDate.of(2026, 1, 1))
                        .build());
    }

    @Test
    void les_valeurs_impossibles_sont_refusees_avec_leur_code() {
        refuse(
                "MONTANT_NEGATIF",
                () -> new LigneSouhaitee(Destination.COMPENSATION, euros(-1), Optional.empty(), Optional.empty()));
        refuse("MONTANT_NEGATIF", () -> new TransfertResultat("A", "B", euros(-1)));
        refuse("MONTANT_NEGATIF", () -> Soldes.builder().compensation(euros(-1)).build());
        refuse(
                "NOMBRE_INVALIDE",
                () -> new PrioriteAffectation(
                        Destination.COMPENSATION,
                        Optional.empty(),
                        Optional.of(euros(1)),
                        Optional.empty(),
                        Optional.of(euros(1))));
        refuse(
                "NOMBRE_INVALIDE",
                () -> new ReserveExaminee(Reserve.COMPENSATION, euros(1), euros(2), OrigineReserve.AUTRE));
        refuse(
                "NOMBRE_INVALIDE",
                () -> new PosteFermeture(NaturePoste.PROVISION, euros(1), Optional.empty(), Optional.of(0)));
    }

    @Test
    void une_priorite_de_deficit_est_refusee_avec_les_destinations_admises() {
        PrioriteAffectation priorite = new PrioriteAffectation(
                Destination.MAJORATION_CHARGES, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Calcul<PropositionAffectation> calcul = PropositionCalculator.standard()
                .compute(
                        new DemandeProposition(
                                DemandeAffectation.builder().build(), List.of(priorite), Optional.empty()),
                        Contexte.standard());
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(CodeAnomalie.VALEUR_INCONNUE);
            assertThat(a.message(Locale.FRANCE)).contains("MAJORATION_CHARGES").contains("COMPENSATION");
        });
    }

    private static void refuse(String code, Runnable construction) {
        assertThatExceptionOfType(ValeurInvalideException.class)
                .isThrownBy(construction::run)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
