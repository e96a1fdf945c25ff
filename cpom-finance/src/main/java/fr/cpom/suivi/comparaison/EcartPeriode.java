package fr.cpom.suivi.comparaison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.cpom.valeur.Exercice;
import java.util.List;

/**
 * Dotations of one or several years in two contracts, what is the same in both left out.
 *
 * @param exercices the years, in order
 * @param total all dotations
 * @param postes the gap step by step, those that add something to it
 * @param essms the ESSMS whose dotation, or a step of it, differs; their gaps sum to that of the total
 * @param essmsInchanges how many ESSMS have the same dotation, step by step and year by year
 * @param financements the dotations that differ; their gaps sum to that of the total
 */
public record EcartPeriode(
        List<Exercice> exercices,
        @JsonUnwrapped EcartMontant total,
        List<EcartPoste> postes,
        List<EcartEssms> essms,
        int essmsInchanges,
        List<EcartFinancement> financements) {
    public EcartPeriode {
        exercices = List.copyOf(exercices);
        postes = List.copyOf(postes);
        essms = List.copyOf(essms);
        financements = List.copyOf(financements);
    }
}
