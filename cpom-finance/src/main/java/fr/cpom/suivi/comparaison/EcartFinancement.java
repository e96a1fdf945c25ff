package fr.cpom.suivi.comparaison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Financeur;
import java.util.List;
import java.util.Optional;

/**
 * One dotation, of one authority (or two jointly) on one financing, in two contracts.
 *
 * @param autorites who fixes it
 * @param financeur who pays
 * @param dotationLimitative the limitative envelope that the money stays in, where there is one
 * @param montant the dotation in both
 * @param postes the gap step by step, those that add something to it
 */
public record EcartFinancement(
        List<AutoriteTarification> autorites,
        Financeur financeur,
        Optional<String> dotationLimitative,
        @JsonUnwrapped EcartMontant montant,
        List<EcartPoste> postes) {
    public EcartFinancement {
        autorites = List.copyOf(autorites);
        postes = List.copyOf(postes);
    }
}
