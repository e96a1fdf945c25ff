package fr.cpom.suivi.validite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.suivi.validite.PointControle.Theme;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on a contract, with all that it rests on.
 *
 * @param valide true when no finding is blocking; alerts may remain
 * @param complet true when every check could be made: a clean verdict on data that tell little is not complete
 * @param duree the verdict on the dates, when the law of that day is known
 * @param themes findings and checks, theme by theme
 */
public record ValiditeContrat(
        boolean valide, boolean complet, Optional<ValiditeDuree> duree, List<ThemeControle> themes) {
    public ValiditeContrat {
        themes = List.copyOf(themes);
    }

    /** The checks that could not be made, or not for all the ESSMS. */
    public List<Controle> nonControles() {
        return themes.stream()
                .flatMap(t -> t.controles().stream())
                .filter(c -> c.motif().isPresent())
                .toList();
    }

    /**
     * A theme.
     *
     * @param theme which
     * @param constats its findings, each with its place and article
     * @param controles its checks; a check that the contract gives no object to is left out
     */
    public record ThemeControle(Theme theme, List<Anomalie> constats, List<Controle> controles) {
        public ThemeControle {
            constats = List.copyOf(constats);
            controles = List.copyOf(controles);
        }
    }
}
