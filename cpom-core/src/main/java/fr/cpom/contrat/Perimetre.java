package fr.cpom.contrat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.PlageDates;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ESSMS of a contract.
 *
 * @param membres in the order of the contract; the same ESSMS twice over common days is refused ({@code ESSMS_EN_DOUBLE})
 */
public record Perimetre(@JsonValue List<Membre> membres) {
    private static final PlageDates TOUJOURS = PlageDates.of(LocalDate.MIN, LocalDate.MAX);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Perimetre {
        membres = List.copyOf(membres);
        // In order of entry only neighbours need be compared: a perimeter read from outside may be long.
        List<Membre> parEntree = new ArrayList<>(membres);
        parEntree.sort(Comparator.comparing((Membre m) -> m.essms().finess())
                .thenComparing(m -> m.entree().orElse(LocalDate.MIN)));
        for (int i = 1; i < parEntree.size(); i++) {
            if (communs(parEntree.get(i - 1), parEntree.get(i))) {
                throw new ValeurInvalideException(
                        "ESSMS_EN_DOUBLE", parEntree.get(i).essms().finess().valeur());
            }
        }
    }

    private static boolean communs(Membre a, Membre b) {
        return a.essms().finess().equals(b.essms().finess())
                && a.presence(TOUJOURS).flatMap(p -> b.presence(p)).isPresent();
    }

    /** The periods during which an ESSMS belongs to the perimeter; none for a stranger. */
    public List<Membre> de(NumeroFiness finess) {
        List<Membre> trouves = new ArrayList<>();
        for (Membre membre : membres) {
            if (membre.essms().finess().equals(finess)) {
                trouves.add(membre);
            }
        }
        return trouves;
    }
}
