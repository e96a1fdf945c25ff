package fr.cpom.fongibilite.perequation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.Portee;
import fr.cpom.contrat.fongibilite.Portee.Filtre;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.Situation;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Entries made at random, always the same for a seed. */
final class Demandes {
    private static final ReferenceJuridique CLAUSE = ReferenceJuridique.of("contrat", "clause");

    private static final List<GroupeFonctionnel> GROUPES = List.of(GroupeFonctionnel.values());

    private Demandes() {}

    private static <T> T unDe(List<T> valeurs, Random hasard) {
        return valeurs.get(hasard.nextInt(valeurs.size()));
    }

    static Situation situation(NatureCpom nature, StatutJuridique statut) {
        return Situation.builder().nature(nature).statut(statut).build();
    }

    static RegleFongibilite cloison(String code, boolean derogeable, Portee portee) {
        return new RegleFongibilite.Cloison(code, portee, CLAUSE, Optional.empty(), derogeable, Optional.empty());
    }

    static Portee portee(
            List<Critere> franchit, List<Critere> conserve, List<Filtre> origine, List<Filtre> destination) {
        return new Portee(franchit, conserve, origine, destination, List.of(), Optional.empty(), Optional.empty());
    }

    /** Rules that part the places in one way or another. */
    private static final List<RegleFongibilite> CLOISONS = List.of(
            cloison("FINANCEUR", false, Portee.franchissant(Critere.FINANCEUR)),
            cloison("GROUPE", true, Portee.franchissant(Critere.GROUPE)),
            cloison("GROUPE-AILLEURS", true, Portee.franchissant(Critere.ESSMS, Critere.GROUPE)),
            cloison("DGC", false, Portee.franchissant(Critere.ESSMS, Critere.DGC)),
            cloison("DEDANS", true, portee(List.of(), List.of(Critere.ESSMS), List.of(), List.of())),
            cloison(
                    "DEDANS-GROUPE-I",
                    false,
                    portee(
                            List.of(),
                            List.of(Critere.ESSMS),
                            List.of(new Filtre(Critere.GROUPE, List.of("I"))),
                            List.of())),
            cloison(
                    "VERS-II",
                    true,
                    portee(
                            List.of(Critere.GROUPE),
                            List.of(),
                            List.of(),
                            List.of(new Filtre(Critere.GROUPE, List.of("II"))))),
            cloison(
                    "DE-DGC-1",
                    false,
                    portee(
                            List.of(Critere.ESSMS),
                            List.of(),
                            List.of(new Filtre(Critere.DGC, List.of("1"))),
                            List.of(new Filtre(Critere.GROUPE, List.of("III", "I"))))));

    /**
     * An entry.
     *
     * @param maximum the greatest amount, euros
     */
    static DemandePerequation auHasard(Random hasard, int essms, int maximum) {
        DemandePerequation.Builder demande = DemandePerequation.builder()
                .situation(situation(
                        unDe(List.of(NatureCpom.values()), hasard), unDe(List.of(StatutJuridique.values()), hasard)))
                .loi(hasard.nextInt(3) == 0)
                .accepterApprobation(hasard.nextInt(6) != 0);
        for (RegleFongibilite regle : CLOISONS) {
            if (hasard.nextInt(4) == 0) {
                demande.addRegles(regle);
            }
        }
        int groupes = 1 + hasard.nextInt(3);
        boolean serre = hasard.nextBoolean();
        for (int e = 0; e < essms; e++) {
            Financeur financeur = hasard.nextBoolean() ? Financeur.ASSURANCE_MALADIE : Financeur.DEPARTEMENT;
            int dgc = hasard.nextInt(3);
            for (int g = 0; g < groupes; g++) {
                int euros = hasard.nextInt(2 * maximum + 1) - maximum;
                Poste.Builder poste = Poste.builder()
                        .essms("E" + e)
                        .categorie(CategorieEssms.of(e % 3 == 0 ? "437" : "183"))
                        .groupe(GROUPES.get(g))
                        .financeur(financeur);
                if (dgc > 0) {
                    poste.dgc(Integer.toString(dgc));
                }
                demande.addResultats(new DemandePerequation.Resultat(
                        poste.build(), Montants.ofCentimes(100L * (serre && euros > 1 ? euros / 2 : euros))));
            }
        }
        return demande.build();
    }

    /** The same in another order. */
    static DemandePerequation melee(DemandePerequation demande, Random hasard) {
        List<DemandePerequation.Resultat> resultats = new ArrayList<>(demande.resultats());
        Collections.shuffle(resultats, hasard);
        return DemandePerequation.builder().from(demande).resultats(resultats).build();
    }
}
