package fr.cpom.io.comparaison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.io.Catalogue;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Cpoms;
import fr.cpom.suivi.comparaison.ComparaisonTrajectoires;
import fr.cpom.suivi.comparaison.ComparaisonTrajectoiresCalculator;
import fr.cpom.suivi.comparaison.DemandeComparaison;
import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever the contracts, they are compared, and what cannot be computed is said. */
class ComparaisonContratsTest {
    private static final Contexte CONTEXTE = Contexte.standard();

    @Provide
    Arbitrary<Cpom> cpoms() {
        return Cpoms.tous();
    }

    private static Calcul<ComparaisonContrats> comparer(Cpom a, Cpom b) {
        return ComparaisonContratsCalculator.standard().compute(DemandeComparaison.of(a, b), CONTEXTE);
    }

    /** The contract of the example of the catalogue, the amount of its second line being another. */
    private static Cpom exemple(String montant) {
        Cpom cpom = CpomJson.standard()
                .read(
                        Catalogue.standard()
                                .fiche("dotation.trajectoire", Locale.FRENCH)
                                .flatMap(f -> f.exemple())
                                .orElseThrow(),
                        Cpom.class)
                .orElseThrow();
        VoletFinancier volet = cpom.voletFinancier().orElseThrow();
        LigneBase ligne = LigneBase.builder()
                .from(volet.lignes().get(1))
                .montant(Montants.euros(montant))
                .build();
        return Cpom.builder()
                .from(cpom)
                .voletFinancier(VoletFinancier.builder()
                        .from(volet)
                        .lignes(List.of(volet.lignes().get(0), ligne))
                        .build())
                .build();
    }

    @Property(tries = 500)
    void deux_contrats_quelconques_sont_toujours_compares(@ForAll("cpoms") Cpom a, @ForAll("cpoms") Cpom b) {
        Calcul<ComparaisonContrats> calcul = comparer(a, b);
        ComparaisonContrats comparaison = calcul.valeur();
        assertThat(comparaison.differences()).isEqualTo(Comparateur.standard().comparer(a, b));
        assertThat(comparaison.identiques()).isEqualTo(a.equals(b));
        boolean sansVolet = a.voletFinancier().isEmpty() || b.voletFinancier().isEmpty();
        assertThat(calcul.anomalies().stream().anyMatch(x -> x.code() == CodeAnomalie.COMPARAISON_SANS_VOLET))
                .isEqualTo(sansVolet);
        assertThat(comparaison.trajectoires().isPresent()).isEqualTo(!sansVolet && !calcul.bloque());
        assertThat(calcul.anomalies())
                .extracting(Anomalie::chemin)
                .allMatch(c -> c.isEmpty() || c.matches("/[ab](/.*)?"));
        assertThat(CpomJson.standard().write(calcul)).contains("\"identiques\"");
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(TableauxComparaison.of(locale)
                            .differences(comparaison.differences())
                            .toString())
                    .isNotBlank();
        }
    }

    @Test
    void un_contrat_compare_a_lui_meme_est_identique() {
        Cpom cpom = exemple("700000.00");
        Calcul<ComparaisonContrats> calcul = comparer(cpom, cpom);
        assertThat(calcul.valeur().identiques()).isTrue();
        assertThat(calcul.valeur().differences()).isEmpty();
        assertThat(calcul.valeur()
                        .trajectoires()
                        .orElseThrow()
                        .commun()
                        .orElseThrow()
                        .essms())
                .isEmpty();
    }

    @Test
    void les_tableaux_disent_les_ecarts() {
        Calcul<ComparaisonContrats> calcul = comparer(exemple("700000.00"), exemple("690000.00"));
        ComparaisonTrajectoires trajectoires = calcul.valeur().trajectoires().orElseThrow();
        TableauxComparaison tableaux = TableauxComparaison.of(Locale.ENGLISH);
        // 10,000 less in the base, at 0.93 % in 2026 and 1 % from then on
        assertThat(tableaux.annees(trajectoires).toString())
                .containsPattern("2026 .* -10,093\\.00")
                .containsPattern("2027 .* -10,193\\.93")
                .containsPattern("Years in common .* -51,484\\.45")
                .contains("Term of each contract");
        assertThat(tableaux.essms(trajectoires.commun().orElseThrow()).toString())
                .containsPattern("990000309 +SESSAD inventé .* -51,484\\.45")
                .containsPattern("ESSMS without change: 1 .* 0\\.00")
                .containsPattern("Total .* -51,484\\.45");
        assertThat(tableaux.postes(trajectoires).toString())
                .containsPattern("Base reconductible on 1 January +-10,000\\.00 +-10,093\\.00")
                .containsPattern("Actualisation +-93\\.00 +-100\\.93");
        assertThat(tableaux.differences(calcul.valeur().differences()).toString())
                .containsPattern(
                        "Reference base +line of base SESSAD inventé \\(990000309\\).*€700,000\\.00 +€690,000\\.00");
    }

    @Test
    void les_fonctions_de_l_appelant_servent_aux_trajectoires() {
        ComparaisonContratsCalculator calculateur = ComparaisonContratsCalculator.avec(
                ComparaisonTrajectoiresCalculator.avec(TrajectoireDgcCalculator.avec(java.util.Map.of())));
        DemandeComparaison demande = new DemandeComparaison(
                exemple("700000.00"), exemple("690000.00"), Optional.of("gestionnaire"), Optional.empty());
        ComparaisonTrajectoires trajectoires =
                calculateur.compute(demande, CONTEXTE).valeur().trajectoires().orElseThrow();
        assertThat(trajectoires.a().libelle()).isEqualTo("gestionnaire");
        assertThat(trajectoires.b().libelle()).isEqualTo("B");
    }
}
