package fr.cpom.fongibilite.perequation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.essms.Financeur;
import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.VerdictMouvement;
import fr.cpom.fongibilite.perequation.Perequation.EssmsEquilibre;
import fr.cpom.fongibilite.perequation.Perequation.ObjectifPerequation;
import fr.cpom.fongibilite.perequation.Perequation.SoldePoste;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What holds of every péréquation. */
class PerequationProprietesTest {
    static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));

    static Calcul<Perequation> calculer(DemandePerequation demande) {
        return PerequationCalculator.standard().compute(demande, CONTEXTE);
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void les_trois_objectifs_sont_ceux_de_la_force_brute(
            @ForAll long graine, @ForAll @IntRange(min = 1, max = 6) int essms) {
        Random hasard = new Random(graine);
        DemandePerequation demande = Demandes.auHasard(hasard, essms, 2 + hasard.nextInt(essms > 4 ? 4 : 8));
        Assume.that(ForceBrute.praticable(demande));
        ForceBrute brute = new ForceBrute(demande, CONTEXTE);
        Perequation trouvee = calculer(demande).valeur();
        assertThat(trouvee.equilibresApres() - trouvee.equilibresAvant()).isEqualTo(brute.nombre);
        assertThat(trouvee.montant()).isEqualTo(Montants.ofCentimes(100 * brute.montant));
        assertThat(trouvee.mouvements()).hasSize(brute.mouvements);
        // the work of a proof of the fewest movements is bounded: it may be reached and not proven
        assertThat(trouvee.optimalite())
                .allMatch(o -> o.optimal() || o.objectif() == ObjectifPerequation.NOMBRE_DE_MOUVEMENTS);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void chaque_mouvement_est_permis_et_personne_n_est_mis_en_deficit(
            @ForAll long graine, @ForAll @IntRange(min = 1, max = 30) int essms, @ForAll boolean partiel) {
        DemandePerequation demande = DemandePerequation.builder()
                .from(Demandes.auHasard(new Random(graine), essms, 50_000))
                .couvrirPartiellement(partiel)
                .build();
        Perequation trouvee = calculer(demande).valeur();
        for (VerdictMouvement verdict : trouvee.mouvements()) {
            VerdictMouvement juge = ForceBrute.juger(
                    demande,
                    CONTEXTE,
                    resultat(demande, verdict.mouvement().origine().orElseThrow()),
                    resultat(demande, verdict.mouvement().destination()));
            assertThat(juge.accepte()).isTrue();
            assertThat(juge.decision()).isEqualTo(verdict.decision());
        }
        for (SoldePoste solde : trouvee.postes()) {
            long avant = Montants.centimes(solde.avant());
            long apres = Montants.centimes(solde.apres());
            assertThat(apres).isBetween(Math.min(0, avant), Math.max(0, avant));
        }
        assertThat(trouvee.essms()).allMatch(e -> !e.equilibreAvant() || e.equilibreApres());
        assertThat(somme(trouvee, true)).isEqualTo(somme(trouvee, false));
        if (demande.loi()) {
            // FON-10 closes the way from one financeur to another
            assertThat(parFinanceur(trouvee, true)).isEqualTo(parFinanceur(trouvee, false));
        }
        if (!partiel) {
            // what stays in deficit gives nothing and gets nothing
            assertThat(trouvee.essms())
                    .filteredOn(e -> !e.equilibreApres())
                    .allSatisfy(e -> assertThat(e.soldeApres()).isEqualTo(e.soldeAvant()))
                    .allSatisfy(e -> assertThat(e.deficitApres()).isEqualTo(e.deficitAvant()));
        }
        assertThat(trouvee.nonCouverts()).hasSize((int)
                trouvee.essms().stream().filter(e -> !e.equilibreApres()).count());
        assertThat(trouvee.nonCouverts())
                .allSatisfy(n -> n.goulot()
                        .ifPresent(g -> assertThat(g.besoin().isGreaterThan(g.ressources()))
                                .isTrue()));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void l_ordre_de_l_entree_ne_decide_de_rien(
            @ForAll long graine, @ForAll @IntRange(min = 1, max = 25) int essms, @ForAll boolean partiel) {
        Random hasard = new Random(graine);
        DemandePerequation demande = DemandePerequation.builder()
                .from(Demandes.auHasard(hasard, essms, 9))
                .couvrirPartiellement(partiel)
                .build();
        assertThat(calculer(Demandes.melee(demande, hasard)).valeur())
                .isEqualTo(calculer(demande).valeur());
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void couvrir_partiellement_ne_prive_aucun_essms(
            @ForAll long graine, @ForAll @IntRange(min = 1, max = 12) int essms) {
        DemandePerequation demande = Demandes.auHasard(new Random(graine), essms, 1000);
        Perequation entiere = calculer(demande).valeur();
        Perequation partielle = calculer(DemandePerequation.builder()
                        .from(demande)
                        .couvrirPartiellement(true)
                        .build())
                .valeur();
        assertThat(partielle.equilibresApres()).isEqualTo(entiere.equilibresApres());
        assertThat(partielle.montant().isGreaterThanOrEqualTo(entiere.montant()))
                .isTrue();
    }

    private static DemandePerequation.Resultat resultat(DemandePerequation demande, Poste poste) {
        return demande.resultats().stream()
                .filter(r -> r.poste().equals(poste))
                .findFirst()
                .orElseThrow();
    }

    private static long somme(Perequation p, boolean avant) {
        return p.essms().stream()
                .map(avant ? EssmsEquilibre::soldeAvant : EssmsEquilibre::soldeApres)
                .mapToLong(Montants::centimes)
                .sum();
    }

    private static Map<Financeur, Long> parFinanceur(Perequation p, boolean avant) {
        return p.postes().stream()
                .collect(Collectors.groupingBy(
                        s -> s.poste().financeur().orElseThrow(),
                        Collectors.summingLong(s -> Montants.centimes(avant ? s.avant() : s.apres()))));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void les_montants_demesures_ne_levent_rien(@ForAll long graine, @ForAll @IntRange(min = 1, max = 5) int essms) {
        Random hasard = new Random(graine);
        List<DemandePerequation.Resultat> resultats = Demandes.auHasard(hasard, essms, 9).resultats().stream()
                .map(r -> new DemandePerequation.Resultat(
                        r.poste(), Montants.ofCentimes(hasard.nextLong() % (1L << (10 + hasard.nextInt(50))))))
                .toList();
        DemandePerequation demande = DemandePerequation.builder()
                .from(Demandes.auHasard(hasard, 1, 9))
                .resultats(resultats)
                .couvrirPartiellement(hasard.nextBoolean())
                .build();
        Calcul<Perequation> calcul = calculer(demande);
        assertThat(calcul.resultat().isPresent() || calcul.bloque()).isTrue();
        assertThat(calcul.anomalies()).noneMatch(a -> a.code() == CodeAnomalie.PEREQUATION_INCOHERENTE);
    }
}
