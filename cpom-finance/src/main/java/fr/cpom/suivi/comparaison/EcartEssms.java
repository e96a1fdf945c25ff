package fr.cpom.suivi.comparaison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.cpom.essms.NumeroFiness;
import java.util.List;

/**
 * The dotation of one ESSMS in two contracts, all its financings together.
 *
 * @param essms the ESSMS
 * @param nom its name, in A when A has it
 * @param montant its dotation in both
 * @param postes the gap step by step, those that add something to it
 */
public record EcartEssms(
        NumeroFiness essms, String nom, @JsonUnwrapped EcartMontant montant, List<EcartPoste> postes) {
    public EcartEssms {
        postes = List.copyOf(postes);
    }
}
