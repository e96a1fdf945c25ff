package fr.cpom.suivi.comparaison;

import fr.cpom.dotation.EtapesDotation;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The steps of the dotations of both contracts, by what they are read by: an ESSMS, a financing. Local to one computation.
 *
 * @param <K> what they are read by
 */
final class Releve<K> {
    private static final PosteDotation[] POSTES = PosteDotation.values();

    private final Map<K, long[]> a = new LinkedHashMap<>();
    private final Map<K, long[]> b = new LinkedHashMap<>();
    private final Set<K> changes = new LinkedHashSet<>();

    /** Adds steps of the first contract, or of the second. */
    void ajouter(boolean enA, K cle, EtapesDotation etapes) {
        long[] postes = new long[POSTES.length];
        for (int i = 0; i < postes.length; i++) {
            postes[i] = POSTES[i].centimes(etapes);
        }
        cumuler(enA ? a : b, cle, postes);
    }

    /** Adds all of a year: what changed in one of its years has changed, even where the gaps make up for each other. */
    void ajouter(Releve<K> annee) {
        annee.a.forEach((cle, postes) -> cumuler(a, cle, postes));
        annee.b.forEach((cle, postes) -> cumuler(b, cle, postes));
        changes.addAll(annee.changes());
    }

    private static <K> void cumuler(Map<K, long[]> cote, K cle, long[] postes) {
        long[] cumul = cote.computeIfAbsent(cle, k -> new long[POSTES.length]);
        for (int i = 0; i < postes.length; i++) {
            cumul[i] = Math.addExact(cumul[i], postes[i]);
        }
    }

    private Set<K> cles() {
        Set<K> cles = new LinkedHashSet<>(a.keySet());
        cles.addAll(b.keySet());
        return cles;
    }

    private Set<K> changes() {
        Set<K> tous = new LinkedHashSet<>(changes);
        for (K cle : cles()) {
            if (!Arrays.equals(a.get(cle), b.get(cle))) {
                tous.add(cle);
            }
        }
        return tous;
    }

    /** Hands over what differs, in the order met in A, then in B. */
    void differents(BiConsumer<K, Ligne> usage) {
        Set<K> changes = changes();
        for (K cle : cles()) {
            if (changes.contains(cle)) {
                usage.accept(cle, new Ligne(Optional.ofNullable(a.get(cle)), Optional.ofNullable(b.get(cle))));
            }
        }
    }

    int inchanges() {
        return cles().size() - changes().size();
    }

    /** All together, in a year that both contracts cover. */
    Ligne total() {
        return new Ligne(Optional.of(somme(a)), Optional.of(somme(b)));
    }

    private static <K> long[] somme(Map<K, long[]> cote) {
        Map<String, long[]> somme = new LinkedHashMap<>();
        somme.put("", new long[POSTES.length]);
        cote.values().forEach(postes -> cumuler(somme, "", postes));
        return somme.getOrDefault("", new long[0]);
    }

    /** The signed steps of both contracts; none for the one that has no such dotation. */
    record Ligne(Optional<long[]> a, Optional<long[]> b) {
        EcartMontant montant() {
            return EcartMontant.commun(a.map(Ligne::dotation), b.map(Ligne::dotation));
        }

        private static long dotation(long[] postes) {
            long dotation = 0;
            for (long poste : postes) {
                dotation = Math.addExact(dotation, poste);
            }
            return dotation;
        }

        /** The gap step by step, those that are not zero. */
        List<EcartPoste> postes() {
            List<EcartPoste> ecarts = new ArrayList<>();
            for (int i = 0; i < POSTES.length; i++) {
                int rang = i;
                long ecart = Math.subtractExact(
                        b.map(p -> p[rang]).orElse(0L), a.map(p -> p[rang]).orElse(0L));
                if (ecart != 0) {
                    ecarts.add(new EcartPoste(POSTES[i], Montants.ofCentimes(ecart)));
                }
            }
            return ecarts;
        }
    }
}
