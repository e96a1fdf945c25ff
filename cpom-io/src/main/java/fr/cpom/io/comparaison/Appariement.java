package fr.cpom.io.comparaison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The elements of two lists, each with its counterpart. Equal ones meet first, then those of one key, key after key; several
 * of one key meet in the order of what they hold, so that the order of the lists never matters, nor which one comes first.
 *
 * @param enB rank in B of the counterpart of each element of A, or −1
 * @param seulsB ranks of the elements that only B has
 */
record Appariement(List<Integer> enB, List<Integer> seulsB) {

    static Appariement de(JsonNode a, JsonNode b, List<List<String>> cles, Canon canon, String champs) {
        List<String> formesA = canon.elements(a, champs);
        List<String> formesB = canon.elements(b, champs);
        int[] enB = new int[a.size()];
        boolean[] prisB = new boolean[b.size()];
        Arrays.fill(enB, -1);
        apparier(i -> Optional.of(formesA.get(i)), i -> Optional.of(formesB.get(i)), formesA, formesB, enB, prisB);
        for (List<String> cle : cles) {
            apparier(
                    i -> canon.cle(a.get(i), cle, champs),
                    i -> canon.cle(b.get(i), cle, champs),
                    formesA,
                    formesB,
                    enB,
                    prisB);
        }
        List<Integer> seulsB = new ArrayList<>();
        for (int i = 0; i < prisB.length; i++) {
            if (!prisB[i]) {
                seulsB.add(i);
            }
        }
        return new Appariement(Arrays.stream(enB).boxed().toList(), seulsB);
    }

    private interface Cle {
        Optional<String> de(int rang);
    }

    private static void apparier(
            Cle cleA, Cle cleB, List<String> formesA, List<String> formesB, int[] enB, boolean[] prisB) {
        boolean[] prisA = new boolean[enB.length];
        for (int i = 0; i < enB.length; i++) {
            prisA[i] = enB[i] >= 0;
        }
        Map<String, List<Integer>> parCleA = parCle(cleA, formesA, prisA);
        Map<String, List<Integer>> parCleB = parCle(cleB, formesB, prisB);
        parCleA.forEach((cle, rangsA) -> {
            List<Integer> rangsB = parCleB.getOrDefault(cle, List.of());
            for (int k = 0; k < Math.min(rangsA.size(), rangsB.size()); k++) {
                enB[rangsA.get(k)] = rangsB.get(k);
                prisB[rangsB.get(k)] = true;
            }
        });
    }

    private static Map<String, List<Integer>> parCle(Cle cle, List<String> formes, boolean[] pris) {
        Map<String, List<Integer>> parCle = new TreeMap<>();
        for (int i = 0; i < pris.length; i++) {
            if (!pris[i]) {
                int rang = i;
                cle.de(i)
                        .ifPresent(c -> parCle.computeIfAbsent(c, x -> new ArrayList<>())
                                .add(rang));
            }
        }
        parCle.values().forEach(rangs -> rangs.sort(Comparator.comparing(formes::get)));
        return parCle;
    }
}
