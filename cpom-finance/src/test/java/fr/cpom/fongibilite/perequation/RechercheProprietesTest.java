package fr.cpom.fongibilite.perequation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalies;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** The choice among more ESSMS than are tried one by one, against every choice. */
class RechercheProprietesTest {
    private int nombre;
    private long cout;

    /** Every choice of ESSMS in deficit, each put to the whole network. */
    private void tousLesChoix(Places places, Voies voies) {
        nombre = 0;
        cout = 0;
        int[] membres = IntStream.range(0, places.nombre())
                .filter(p -> places.montants[p] != 0)
                .toArray();
        Reseau reseau = new Reseau(places, membres, voies);
        int[] enDeficit = IntStream.range(0, places.nombre())
                .filter(p -> places.montants[p] < 0)
                .map(p -> places.essms[p])
                .distinct()
                .toArray();
        for (int code = 1; code < 1 << enDeficit.length; code++) {
            long[] restes = places.montants.clone();
            long prix = 0;
            for (int p = 0; p < restes.length; p++) {
                int rang = Arrays.binarySearch(enDeficit, places.essms[p]);
                if (rang >= 0 && (code >> rang & 1) == 0) {
                    restes[p] = 0;
                }
                prix += Math.max(0, -restes[p]);
            }
            int taille = Integer.bitCount(code);
            if ((taille > nombre || (taille == nombre && prix < cout)) && reseau.manque(restes) == 0) {
                nombre = taille;
                cout = prix;
            }
        }
    }

    private static long cout(Places places, Recherche recherche) {
        return IntStream.range(0, places.nombre())
                .filter(p -> recherche.couverts[places.essms[p]])
                .mapToLong(p -> Math.max(0, -places.montants[p]))
                .sum();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void ce_qui_est_prouve_est_le_mieux_de_tous_les_choix(
            @ForAll long graine,
            @ForAll @IntRange(min = 11, max = 14) int essms,
            @ForAll @IntRange(min = 0, max = 30_000) int peu) {
        Random hasard = new Random(graine);
        DemandePerequation demande = Demandes.auHasard(hasard, essms, 5 + hasard.nextInt(50_000));
        Places places = new Places(demande.resultats());
        Voies voies = new Voies(demande, places, Set.of(), PerequationProprietesTest.CONTEXTE, new Anomalies());
        tousLesChoix(places, voies);

        Recherche recherche = new Recherche(places, voies, Recherche.TRAVAIL);
        assertThat(recherche.nombre()).isEqualTo(nombre);
        assertThat(recherche.borneNombre()).isEqualTo(nombre);
        assertThat(cout(places, recherche)).isEqualTo(cout);
        assertThat(recherche.borneCout()).isEqualTo(cout);

        Recherche courte = new Recherche(places, voies, peu);
        assertThat(courte.nombre()).isLessThanOrEqualTo(nombre);
        assertThat(courte.borneNombre()).isGreaterThanOrEqualTo(nombre);
        if (courte.nombre() == nombre) {
            assertThat(courte.borneCout()).isLessThanOrEqualTo(cout);
            assertThat(cout(places, courte)).isGreaterThanOrEqualTo(cout);
        }
    }
}
