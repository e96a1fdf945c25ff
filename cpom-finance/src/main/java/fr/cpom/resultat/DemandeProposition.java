package fr.cpom.resultat;

import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/**
 * Results to affect by an order of priorities.
 *
 * @param affectation the results, balances and clauses; wished lines in it are not read, wished transfers are
 * @param priorites what to serve first, in order; served as far as the free part, the texts and the contract go
 * @param reste what takes what is left; report à nouveau under EPRD, lower charges under budget prévisionnel, else the first use
 *     that the rule of the compte admits, when absent
 */
public record DemandeProposition(
        DemandeAffectation affectation, List<PrioriteAffectation> priorites, Optional<Destination> reste) {
    public DemandeProposition {
        priorites = List.copyOf(priorites);
    }

    /**
     * A use to serve, towards one target at most ({@code NOMBRE_INVALIDE} otherwise); without target, all it can take.
     *
     * @param destination the use, of a surplus (the calculation refuses another: {@code VALEUR_INCONNUE})
     * @param compte the compte de résultat concerned; each one when absent
     * @param solde balance to reach, euros
     * @param partCharges balance to reach, as a share of the charges of the compte: {@code "5%"}
     * @param montant euros to bring at most
     */
    public record PrioriteAffectation(
            Destination destination,
            Optional<String> compte,
            Optional<MonetaryAmount> solde,
            Optional<Taux> partCharges,
            Optional<MonetaryAmount> montant) {
        public PrioriteAffectation {
            solde = solde.map(m -> Montants.nonNegatif("solde", m));
            montant = montant.map(m -> Montants.nonNegatif("montant", m));
            long cibles = Stream.of(solde, partCharges, montant)
                    .filter(Optional::isPresent)
                    .count();
            if (cibles > 1) {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", "montant", Long.toString(cibles));
            }
        }

        boolean vise(String nom) {
            return compte.map(nom::equals).orElse(true);
        }
    }
}
