package fr.cpom.projection.ciseau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.projection.ciseau.DecompositionResultat.EffetsResultat;
import fr.cpom.projection.ciseau.DecompositionResultat.PriseEnChargeDeficit;
import fr.cpom.projection.ciseau.DemandeDecomposition.CauseDerive;
import fr.cpom.projection.ciseau.DemandeDecomposition.ConventionCroisee;
import fr.cpom.projection.ciseau.DemandeDecomposition.EtatLigne;
import fr.cpom.projection.ciseau.DemandeDecomposition.LigneComparee;
import fr.cpom.projection.ciseau.DemandeDecomposition.RegimePorteur;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DecompositionTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));

    private static long centimes(MonetaryAmount montant) {
        return Montants.centimes(montant);
    }

    private static long somme(EffetsResultat e) {
        return centimes(e.volume())
                + centimes(e.structure())
                + centimes(e.prix())
                + centimes(e.croise())
                + centimes(e.mesures());
    }

    private static EtatLigne etat(int quantite, long centimes) {
        return new EtatLigne(
                Optional.of(Montants.ofCentimes(quantite == 0 ? 0 : centimes)),
                Optional.of(BigDecimal.valueOf(quantite, 2)),
                Optional.empty());
    }

    private static EtatLigne montant(String euros) {
        return new EtatLigne(Optional.of(Montants.euros(euros)), Optional.empty(), Optional.empty());
    }

    private static LigneComparee ligne(int rang, int q0, long m0, int q1, long m1, long mesures) {
        return new LigneComparee(
                "L" + rang,
                rang % 3 == 0 ? SensLigne.PRODUIT : SensLigne.CHARGE,
                rang % 2 == 0 ? Optional.of("ETP") : Optional.empty(),
                etat(q0, m0),
                etat(q1, m1),
                Optional.of(Montants.ofCentimes(mesures)),
                rang % 4 == 0
                        ? List.of(new CauseDerive("ENERGIE", Optional.of(Montants.ofCentimes(mesures))))
                        : List.of());
    }

    @Property(tries = 1000)
    void chaque_decoupage_somme_au_centime(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 10_000) Integer> quantites,
            @ForAll @LongRange(max = 1_000_000_000L) long a,
            @ForAll @LongRange(max = 1_000_000_000L) long b,
            @ForAll @IntRange(max = 3) int decalage,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long mesures,
            @ForAll ConventionCroisee convention) {
        List<LigneComparee> lignes = new ArrayList<>();
        for (int i = 0; i < quantites.size(); i++) {
            int q1 = quantites.get((i + decalage) % quantites.size());
            lignes.add(ligne(i, quantites.get(i), a / (i + 1), q1, b / (i + 2), mesures));
        }
        Calcul<DecompositionResultat> calcul = DecompositionCalculator.standard()
                .compute(
                        DemandeDecomposition.builder()
                                .lignes(lignes)
                                .convention(convention)
                                .build(),
                        CONTEXTE);
        DecompositionResultat r = calcul.valeur();
        long variation = centimes(r.resultatFin()) - centimes(r.resultatDebut());
        assertThat(somme(r.effets()))
                .isEqualTo(variation)
                .isEqualTo(centimes(r.effets().variation()));
        assertThat(somme(r.effetsProduits()) - somme(r.effetsCharges())).isEqualTo(variation);
        assertThat(r.causes().stream()
                        .mapToLong(c -> centimes(c.effetResultat()))
                        .sum())
                .isEqualTo(variation);
        assertThat(calcul.explication().evaluer()).isEqualTo(variation);
        r.lignes()
                .forEach(l -> assertThat(somme(l.effets()))
                        .isEqualTo(centimes(l.fin()) - centimes(l.debut()))
                        .isEqualTo(centimes(l.effets().variation())));
        if (convention != ConventionCroisee.SEPARE) {
            assertThat(centimes(r.effets().croise())).isZero();
        }
    }

    /** Only the price or only the quantity changes: the other effects are nothing, whatever the convention. */
    @Property(tries = 1000)
    void un_seul_changement_n_a_qu_un_effet(
            @ForAll @IntRange(min = 1, max = 10_000) int q0,
            @ForAll @IntRange(min = 1, max = 10_000) int q1,
            @ForAll @LongRange(min = 1, max = 100_000) long p0,
            @ForAll @LongRange(min = 1, max = 100_000) long p1,
            @ForAll ConventionCroisee convention) {
        EffetsResultat prix = effets(q0, p0, q0, p1, convention);
        assertThat(centimes(prix.volume())).isZero();
        assertThat(centimes(prix.prix())).isEqualTo(q0 * (p1 - p0));
        EffetsResultat volume = effets(q0, p0, q1, p0, convention);
        assertThat(centimes(volume.prix())).isZero();
        assertThat(centimes(volume.volume())).isEqualTo((q1 - q0) * p0);
        assertThat(centimes(volume.structure())).isZero();
    }

    private static EffetsResultat effets(int q0, long p0, int q1, long p1, ConventionCroisee convention) {
        LigneComparee ligne = new LigneComparee(
                "A",
                SensLigne.PRODUIT,
                Optional.empty(),
                etat(q0, q0 * p0),
                etat(q1, q1 * p1),
                Optional.empty(),
                List.of());
        return DecompositionCalculator.standard()
                .compute(
                        DemandeDecomposition.builder()
                                .addLignes(ligne)
                                .convention(convention)
                                .build(),
                        CONTEXTE)
                .valeur()
                .effets();
    }

    @Property(tries = 500)
    void le_deficit_est_porte_en_entier(
            @ForAll @LongRange(max = 1_000_000_000L) long charges,
            @ForAll @LongRange(max = 1_000_000_000L) long reserve,
            @ForAll RegimePorteur regime) {
        LigneComparee ligne = new LigneComparee(
                "A",
                SensLigne.CHARGE,
                Optional.empty(),
                montant("0.00"),
                new EtatLigne(Optional.of(Montants.ofCentimes(charges)), Optional.empty(), Optional.empty()),
                Optional.empty(),
                List.of());
        PriseEnChargeDeficit porte = DecompositionCalculator.standard()
                .compute(
                        DemandeDecomposition.builder()
                                .addLignes(ligne)
                                .regime(regime)
                                .reserveCompensation(Montants.ofCentimes(reserve))
                                .build(),
                        CONTEXTE)
                .valeur()
                .prisEnCharge()
                .orElseThrow();
        assertThat(centimes(porte.surReserve())
                        + centimes(porte.aChargeGestionnaire())
                        + centimes(porte.aChargeFinanceur()))
                .isEqualTo(charges)
                .isEqualTo(centimes(porte.deficit()));
        MonetaryAmount nul =
                regime == RegimePorteur.RESSOURCES_PLAFONNEES ? porte.aChargeFinanceur() : porte.aChargeGestionnaire();
        assertThat(nul.isZero()).isTrue();
    }

    @Test
    void une_ligne_qui_baisse_ameliore_le_resultat_si_c_est_une_charge() {
        DecompositionResultat r = DecompositionCalculator.standard()
                .compute(
                        DemandeDecomposition.builder()
                                .addLignes(new LigneComparee(
                                        "Gaz",
                                        SensLigne.CHARGE,
                                        Optional.empty(),
                                        montant("100.00"),
                                        montant("80.00"),
                                        Optional.empty(),
                                        List.of(new CauseDerive("ENERGIE", Optional.empty()))))
                                .build(),
                        CONTEXTE)
                .valeur();
        assertThat(r.lignes().get(0).effets().variation()).isEqualTo(Montants.euros("-20.00"));
        assertThat(r.effets().prix()).isEqualTo(Montants.euros("20.00"));
        assertThat(r.causes()).singleElement().satisfies(c -> {
            assertThat(c.libelle()).isEqualTo("Énergie et fluides");
            assertThat(c.effetResultat()).isEqualTo(Montants.euros("20.00"));
        });
    }
}
