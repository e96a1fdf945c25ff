package fr.cpom.fongibilite.perequation;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.fongibilite.Decision;
import fr.cpom.fongibilite.MoteurFongibilite;
import fr.cpom.fongibilite.Mouvement;
import fr.cpom.fongibilite.ReglesLegales;
import fr.cpom.fongibilite.VerdictMouvement;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every choice of ESSMS and every split of every deficit in whole euros: slow, plain, and of another make than the library. */
final class ForceBrute {
    private static final int IMPOSSIBLE = 1_000;
    private static final long FACONS_MAXIMALES = 50_000;

    private final List<DemandePerequation.Resultat> excedents = new ArrayList<>();
    private final Map<String, List<DemandePerequation.Resultat>> deficits = new HashMap<>();
    private final DemandePerequation demande;
    private final Contexte contexte;

    int nombre;
    long montant;
    int mouvements;

    ForceBrute(DemandePerequation demande, Contexte contexte) {
        this.demande = demande;
        this.contexte = contexte;
        for (DemandePerequation.Resultat r : demande.resultats()) {
            if (r.montant().isPositive()) {
                excedents.add(r);
            } else if (r.montant().isNegative()) {
                deficits.computeIfAbsent(r.poste().essms(), e -> new ArrayList<>())
                        .add(r);
            }
        }
        List<String> essms = List.copyOf(deficits.keySet());
        for (int choix = 0; choix < 1 << essms.size(); choix++) {
            List<DemandePerequation.Resultat> besoins = new ArrayList<>();
            for (int e = 0; e < essms.size(); e++) {
                if ((choix >> e & 1) == 1) {
                    besoins.addAll(deficits.get(essms.get(e)));
                }
            }
            long somme = -besoins.stream().mapToLong(r -> euros(r)).sum();
            int taille = Integer.bitCount(choix);
            if (taille < nombre || (taille == nombre && choix > 0 && somme > montant)) {
                continue;
            }
            int minimum = minimum(besoins, choix, essms);
            if (minimum < IMPOSSIBLE
                    && (taille > nombre || somme < montant || (somme == montant && minimum < mouvements))) {
                nombre = taille;
                montant = somme;
                mouvements = minimum;
            }
        }
    }

    /** True when the ways of using the surpluses can all be tried in little time and memory. */
    static boolean praticable(DemandePerequation demande) {
        long facons = 1;
        for (DemandePerequation.Resultat r : demande.resultats()) {
            facons *= r.montant().isPositive() ? euros(r) + 1 : 1;
        }
        return facons <= FACONS_MAXIMALES;
    }

    private static long euros(DemandePerequation.Resultat r) {
        return Montants.centimes(r.montant()) / 100;
    }

    private int minimum(List<DemandePerequation.Resultat> besoins, int choix, List<String> essms) {
        // an ESSMS left in deficit gives nothing
        long[] restes = excedents.stream()
                .mapToLong(r -> {
                    int rang = essms.indexOf(r.poste().essms());
                    return rang >= 0 && (choix >> rang & 1) == 0 ? 0 : euros(r);
                })
                .toArray();
        boolean[][] ouvertes = new boolean[excedents.size()][besoins.size()];
        for (int i = 0; i < excedents.size(); i++) {
            for (int j = 0; j < besoins.size(); j++) {
                ouvertes[i][j] = permis(excedents.get(i), besoins.get(j));
            }
        }
        return minimum(0, 0, 0, besoins, restes, ouvertes, new HashMap<>());
    }

    /** The fewest movements that cover what is left of a deficit from the surpluses from a rank on, then the deficits after it. */
    private int minimum(
            int j,
            int i,
            long deja,
            List<DemandePerequation.Resultat> besoins,
            long[] restes,
            boolean[][] ouvertes,
            Map<List<Object>, Integer> connus) {
        if (j == besoins.size()) {
            return 0;
        }
        long reste = -euros(besoins.get(j)) - deja;
        if (reste == 0) {
            return minimum(j + 1, 0, 0, besoins, restes, ouvertes, connus);
        }
        if (i == restes.length) {
            return IMPOSSIBLE;
        }
        List<Object> cle = List.of(j, i, deja, Arrays.toString(restes));
        Integer connu = connus.get(cle);
        if (connu != null) {
            return connu;
        }
        int mieux = minimum(j, i + 1, deja, besoins, restes, ouvertes, connus);
        for (long part = 1; ouvertes[i][j] && part <= Math.min(reste, restes[i]); part++) {
            restes[i] -= part;
            mieux = Math.min(mieux, 1 + minimum(j, i + 1, deja + part, besoins, restes, ouvertes, connus));
            restes[i] += part;
        }
        connus.put(cle, mieux);
        return mieux;
    }

    private boolean permis(DemandePerequation.Resultat de, DemandePerequation.Resultat vers) {
        VerdictMouvement verdict = juger(demande, contexte, de, vers);
        return verdict.accepte()
                && (demande.accepterApprobation() || verdict.decision() != Decision.SOUMIS_A_APPROBATION);
    }

    static VerdictMouvement juger(
            DemandePerequation demande,
            Contexte contexte,
            DemandePerequation.Resultat de,
            DemandePerequation.Resultat vers) {
        List<RegleFongibilite> regles = new ArrayList<>();
        if (demande.loi()) {
            regles.addAll(ReglesLegales.standard()
                    .regles(demande.situation(), de.poste().categorie(), contexte.date()));
        }
        regles.addAll(demande.regles());
        return MoteurFongibilite.of(regles, demande.situation(), contexte.date(), contexte, new Anomalies())
                .juger(Mouvement.builder()
                        .origine(de.poste())
                        .destination(vers.poste())
                        .montant(Montants.ofCentimes(1))
                        .objet(demande.objet())
                        .disponible(de.montant())
                        .build());
    }
}
