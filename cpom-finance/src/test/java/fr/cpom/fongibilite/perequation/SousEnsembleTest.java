package fr.cpom.fongibilite.perequation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** The search under cuts against every choice, tried one by one. */
class SousEnsembleTest {
    private static final long BEAUCOUP = 1_000_000_000L;

    private final List<long[]> besoins = new ArrayList<>();
    private final List<Long> ressources = new ArrayList<>();
    private long[] couts = {};

    /** Cuts of any sign, tight or loose; amounts of one to {@code bits} bits. */
    private List<Coupe> auHasard(Random hasard, int candidats, int bits) {
        besoins.clear();
        ressources.clear();
        long grand = 1L << bits;
        couts = hasard.longs(candidats, 1, grand).toArray();
        List<Coupe> coupes = new ArrayList<>();
        int nombre = 1 + hasard.nextInt(4);
        for (int t = 0; t < nombre; t++) {
            boolean rare = hasard.nextBoolean();
            long[] siens = new long[candidats];
            long somme = 0;
            for (int e = 0; e < candidats; e++) {
                siens[e] = rare && hasard.nextInt(3) > 0 ? 0 : hasard.nextLong(grand) - grand / 3;
                somme += Math.max(0, siens[e]);
            }
            besoins.add(siens);
            ressources.add(hasard.nextLong(somme + 1));
            coupes.add(new Coupe(siens, ressources.get(t)));
        }
        return coupes;
    }

    private boolean tient(int code) {
        for (int t = 0; t < besoins.size(); t++) {
            long somme = 0;
            for (int e = 0; e < couts.length; e++) {
                somme += (code >> e & 1) == 1 ? besoins.get(t)[e] : 0;
            }
            if (somme > ressources.get(t)) {
                return false;
            }
        }
        return true;
    }

    private long cout(int code) {
        long cout = 0;
        for (int e = 0; e < couts.length; e++) {
            cout += (code >> e & 1) == 1 ? couts[e] : 0;
        }
        return cout;
    }

    private static int code(boolean[] choisis) {
        int code = 0;
        for (int e = 0; e < choisis.length; e++) {
            code |= choisis[e] ? 1 << e : 0;
        }
        return code;
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void ce_qui_est_prouve_est_ce_que_donnent_tous_les_choix(
            @ForAll long graine,
            @ForAll @IntRange(min = 1, max = 13) int candidats,
            @ForAll @IntRange(min = 2, max = 55) int bits,
            @ForAll @IntRange(min = 0, max = 20_000) int peu) {
        Random hasard = new Random(graine);
        List<Coupe> coupes = auHasard(hasard, candidats, bits);
        int nombre = 0;
        long cout = 0;
        for (int code = 0; code < 1 << candidats; code++) {
            int taille = Integer.bitCount(code);
            if (tient(code) && (taille > nombre || (taille == nombre && cout(code) < cout))) {
                nombre = taille;
                cout = cout(code);
            }
        }
        long[] unites = new long[candidats];
        Arrays.fill(unites, -1);
        SousEnsemble lePlus = new SousEnsemble(unites, coupes, 0, 0, BEAUCOUP);
        SousEnsemble.Reponse plus = lePlus.chercher();
        assertThat(plus.prouve()).isTrue();
        assertThat(plus.borne()).isEqualTo(-nombre);
        assertThat(Integer.bitCount(code(plus.choisis().orElseThrow()))).isEqualTo(nombre);

        List<Coupe> avecCommune = new ArrayList<>(coupes);
        avecCommune.add(lePlus.commune(nombre));
        long toutes = cout((1 << candidats) - 1);
        SousEnsemble.Reponse moins = new SousEnsemble(couts, avecCommune, nombre, toutes, BEAUCOUP).chercher();
        assertThat(moins.prouve()).isTrue();
        assertThat(moins.borne()).isEqualTo(cout);
        assertThat(cout(code(moins.choisis().orElseThrow()))).isEqualTo(cout);

        // nothing is cheaper: told as such
        SousEnsemble.Reponse rien = new SousEnsemble(couts, avecCommune, nombre, cout - 1, BEAUCOUP).chercher();
        assertThat(rien.prouve()).isTrue();
        assertThat(rien.choisis()).isEmpty();

        // with little work, a bound stays a bound, and what is told as proven is
        SousEnsemble.Reponse court = new SousEnsemble(couts, coupes, nombre, toutes, peu).chercher();
        assertThat(court.borne()).isLessThanOrEqualTo(cout);
        assertThat(!court.prouve() || court.borne() == cout).isTrue();
        SousEnsemble.Reponse courtPlus = new SousEnsemble(unites, coupes, 0, 0, peu).chercher();
        assertThat(-courtPlus.borne()).isGreaterThanOrEqualTo(nombre);
        court.choisis().ifPresent(x -> assertThat(tient(code(x))).isTrue());
        courtPlus.choisis().ifPresent(x -> assertThat(tient(code(x))).isTrue());
    }
}
