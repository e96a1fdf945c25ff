package fr.cpom.contrat.avenant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.contrat.Cpom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Identities of the history of a contract. */
class HistoriquePropertyTest {
    private static Cpom valeur(Calcul<Cpom> calcul) {
        return calcul.valeur();
    }

    /** The days asked are those that an interval begins and ends with, and one drawn inside. */
    @Property
    void le_contrat_est_constant_entre_deux_effets(@ForAll long graine, @ForAll long jour) {
        HistoriqueCpom historique = Historiques.sansConflit(graine);
        List<LocalDate> effets = historique.effets();
        for (int i = 0; i + 1 < effets.size(); i++) {
            LocalDate debut = effets.get(i);
            long jours = debut.until(effets.get(i + 1), java.time.temporal.ChronoUnit.DAYS);
            LocalDate dedans = debut.plusDays(Math.floorMod(jour, jours));
            assertThat(historique.at(dedans)).isEqualTo(historique.at(debut));
            assertThat(historique.at(effets.get(i + 1).minusDays(1))).isEqualTo(historique.at(debut));
        }
        assertThat(historique.at(effets.get(0).minusDays(1)).resultat()).isEmpty();
        assertThat(historique.at(effets.get(effets.size() - 1)).resultat()).isEmpty();
        assertThat(historique.at(effets.get(0)).resultat()).isPresent();
    }

    @Property
    void l_ordre_de_la_liste_ne_compte_pas(@ForAll long graine, @ForAll @IntRange(max = 2000) int jours) {
        HistoriqueCpom historique = Historiques.sansConflit(graine);
        List<Avenant> melanges = new ArrayList<>(historique.avenants());
        Collections.shuffle(melanges, new Random(graine));
        HistoriqueCpom autre =
                HistoriqueCpom.builder().from(historique).avenants(melanges).build();
        LocalDate date = Historiques.ENTREE.plusDays(jours);
        assertThat(autre.at(date).resultat()).isEqualTo(historique.at(date).resultat());
        assertThat(autre.effets()).isEqualTo(historique.effets());
    }

    /**
     * Replayed one by one, in any order that respects the days of effect: the contract that an avenant leaves is the one that
     * the next applies to, the two of one day in either order.
     */
    @Property
    void rejoues_un_par_un_les_avenants_donnent_le_meme_contrat(@ForAll long graine) {
        HistoriqueCpom historique = Historiques.sansConflit(graine);
        LocalDate fin = Historiques.TERME;
        Cpom attendu = valeur(historique.at(fin));
        for (boolean aRebours : new boolean[] {false, true}) {
            List<Avenant> ordre = new ArrayList<>(historique.avenants());
            if (aRebours) {
                Collections.reverse(ordre);
            }
            ordre.sort(java.util.Comparator.comparing(Avenant::dateEffet)); // stable
            Cpom contrat = historique.initial();
            for (Avenant avenant : ordre) {
                contrat = valeur(HistoriqueCpom.of(contrat).avec(avenant).at(fin));
            }
            assertThat(elements(contrat)).isEqualTo(elements(attendu));
        }
    }

    /** Applied in two batches cut at any effect, the avenants give what they give at once. */
    @Property
    void l_application_est_associative(@ForAll long graine, @ForAll @IntRange(max = 9) int coupe) {
        HistoriqueCpom historique = Historiques.sansConflit(graine);
        List<Avenant> ordre = historique.connus(LocalDate.MAX);
        int k = Math.min(coupe, ordre.size());
        Cpom milieu = valeur(HistoriqueCpom.builder()
                .initial(historique.initial())
                .avenants(ordre.subList(0, k))
                .build()
                .at(Historiques.TERME));
        Cpom fin = valeur(HistoriqueCpom.builder()
                .initial(milieu)
                .avenants(ordre.subList(k, ordre.size()))
                .build()
                .at(Historiques.TERME));
        assertThat(elements(fin)).isEqualTo(elements(valeur(historique.at(Historiques.TERME))));
    }

    /** What was known on a day is what one would compute had the later avenants never been signed. */
    @Property
    void ce_qui_etait_connu_ne_change_pas(
            @ForAll long graine, @ForAll @IntRange(max = 2000) int jours, @ForAll @IntRange(max = 2200) int connu) {
        HistoriqueCpom historique = Historiques.sansConflit(graine);
        LocalDate connuLe = Historiques.ENTREE.minusDays(20).plusDays(connu);
        HistoriqueCpom alors = HistoriqueCpom.builder()
                .from(historique)
                .avenants(historique.avenants().stream()
                        .filter(a -> !a.dateSignature().orElseThrow().isAfter(connuLe))
                        .toList())
                .build();
        LocalDate date = Historiques.ENTREE.plusDays(jours);
        assertThat(historique.at(date, connuLe).resultat())
                .isEqualTo(alors.at(date).resultat());
    }

    /** Nothing of the contract as signed changes when it lives on. */
    @Property
    void le_contrat_initial_reste_lisible(@ForAll long graine) {
        HistoriqueCpom historique = Historiques.sansConflit(graine);
        historique.at(Historiques.TERME);
        assertThat(historique.initial()).isEqualTo(Historiques.cpom());
    }

    /** The elements of a contract, whatever the order of those that several avenants of one day add. */
    private static List<Object> elements(Cpom cpom) {
        return List.of(
                ensemble(cpom.perimetre().membres()),
                ensemble(cpom.objectifs()),
                ensemble(cpom.stipulations()),
                ensemble(cpom.voletFinancier().orElseThrow().clauses()),
                ensemble(cpom.voletFinancier().orElseThrow().lignes()),
                ensemble(cpom.voletFinancier().orElseThrow().mesures()),
                ensemble(cpom.voletFinancier().orElseThrow().plafonds()),
                cpom.terme(),
                cpom.prorogation(),
                cpom.partiesPubliques());
    }

    private static Set<Object> ensemble(List<?> valeurs) {
        Set<Object> ensemble = new HashSet<>(valeurs);
        assertThat(ensemble).hasSameSizeAs(valeurs);
        return ensemble;
    }
}
