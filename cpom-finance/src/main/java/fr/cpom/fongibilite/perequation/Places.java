package fr.cpom.fongibilite.perequation;

import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.fongibilite.Poste;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The places of an entry in an order of their own, by what they say, so that the order of the entry decides nothing. */
final class Places {
    final List<Poste> postes = new ArrayList<>();
    final long[] montants;

    /** The ESSMS of each place, by number. */
    final int[] essms;

    final List<String> noms = new ArrayList<>();

    /** What each place is, apart from its ESSMS, by number: places of one signature are judged alike. */
    final int[] signatures;

    int nombreSignatures;

    /** Sum of the amounts, signs apart, cents: every later sum stays below. */
    final long total;

    Places(List<DemandePerequation.Resultat> resultats) {
        List<DemandePerequation.Resultat> ordre = new ArrayList<>(resultats);
        ordre.sort(Comparator.comparing(r -> cle(r.poste())));
        montants = new long[ordre.size()];
        essms = new int[ordre.size()];
        signatures = new int[ordre.size()];
        Map<String, Integer> parSignature = new TreeMap<>();
        long somme = 0;
        for (int p = 0; p < ordre.size(); p++) {
            Poste poste = ordre.get(p).poste();
            postes.add(poste);
            montants[p] = Montants.centimes(ordre.get(p).montant());
            somme = Math.addExact(somme, Math.abs(montants[p]));
            if (noms.isEmpty() || !noms.get(noms.size() - 1).equals(poste.essms())) {
                noms.add(poste.essms());
            }
            essms[p] = noms.size() - 1;
            signatures[p] = parSignature.computeIfAbsent(signature(poste), s -> parSignature.size());
        }
        nombreSignatures = parSignature.size();
        total = somme;
    }

    int nombre() {
        return montants.length;
    }

    /** The one that stands for all those joined to it. */
    static int chef(int[] chefs, int p) {
        int chef = p;
        while (chefs[chef] != chef) {
            chefs[chef] = chefs[chefs[chef]];
            chef = chefs[chef];
        }
        return chef;
    }

    /** All that a place says, the ESSMS first. */
    static String cle(Poste poste) {
        return ecrit(poste.essms()) + signature(poste) + poste.compte().orElse("");
    }

    private static String signature(Poste poste) {
        StringBuilder texte = new StringBuilder();
        texte.append(ecrit(poste.categorie().map(CategorieEssms::code).orElse(null)));
        for (Critere critere : Critere.values()) {
            if (critere != Critere.ESSMS) {
                texte.append(ecrit(poste.valeur(critere)));
            }
        }
        return texte.toString();
    }

    /** A value that no other value, nor the absence of one, can be taken for; in the order of the values. */
    private static String ecrit(@Nullable String valeur) {
        return valeur == null ? "\u0000\u0000" : valeur.replace("\u0000", "\u0000\u0001") + "\u0001\u0000";
    }
}
