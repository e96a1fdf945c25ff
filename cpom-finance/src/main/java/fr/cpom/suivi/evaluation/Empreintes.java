package fr.cpom.suivi.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Texts known by their sequences of words, so that one text finds the nearest of many in one pass over its own sequences.
 * Counts are whole numbers: the resemblance of two texts is an exact fraction.
 */
final class Empreintes {
    private final int longueur;
    private final List<Integer> tailles = new ArrayList<>();
    private final Map<List<String>, List<Integer>> textesParSuite = new HashMap<>();
    private final Map<List<String>, Integer> premierParTexte = new HashMap<>();

    Empreintes(int longueur) {
        this.longueur = longueur;
    }

    /** The nearest text: its rank, what it has in common and what both have together; identical when all words are, in order. */
    record Proche(int rang, int communes, int toutes, boolean identique) {}

    /** Adds a text; texts without words find and are found by nothing. */
    void ajouter(List<String> mots) {
        int rang = tailles.size();
        Set<List<String>> suites = suites(mots);
        tailles.add(suites.size());
        if (!mots.isEmpty()) {
            premierParTexte.putIfAbsent(List.copyOf(mots), rang);
        }
        for (List<String> suite : suites) {
            textesParSuite.computeIfAbsent(suite, s -> new ArrayList<>()).add(rang);
        }
    }

    /** The nearest of the texts added, the first of equals; empty when no sequence is common. */
    Optional<Proche> plusProche(List<String> mots) {
        Set<List<String>> suites = suites(mots);
        Integer meme = premierParTexte.get(mots);
        if (meme != null) {
            return Optional.of(new Proche(meme, suites.size(), suites.size(), true));
        }
        int[] communes = new int[tailles.size()];
        for (List<String> suite : suites) {
            for (int rang : textesParSuite.getOrDefault(suite, List.of())) {
                communes[rang]++;
            }
        }
        int meilleur = -1;
        int toutesDuMeilleur = 1;
        for (int rang = 0; rang < communes.length; rang++) {
            int toutes = suites.size() + tailles.get(rang) - communes[rang];
            if (communes[rang] > 0
                    && (meilleur < 0
                            || (long) communes[rang] * toutesDuMeilleur > (long) communes[meilleur] * toutes)) {
                meilleur = rang;
                toutesDuMeilleur = toutes;
            }
        }
        return meilleur < 0
                ? Optional.empty()
                : Optional.of(new Proche(meilleur, communes[meilleur], toutesDuMeilleur, false));
    }

    /** Every sequence of so many words; the whole text when it is shorter. */
    private Set<List<String>> suites(List<String> mots) {
        Set<List<String>> suites = new HashSet<>();
        if (mots.isEmpty()) {
            return suites;
        }
        int largeur = Math.min(longueur, mots.size());
        for (int i = 0; i + largeur <= mots.size(); i++) {
            suites.add(List.copyOf(mots.subList(i, i + largeur)));
        }
        return suites;
    }
}
