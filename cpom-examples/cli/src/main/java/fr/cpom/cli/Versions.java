package fr.cpom.cli;

import fr.cpom.droit.JeuDeBaremes;
import java.util.Optional;

/** What {@code --version} answers. */
final class Versions {
    private Versions() {}

    static String[] lignes() {
        JeuDeBaremes baremes = JeuDeBaremes.standard();
        return new String[] {
            "cpom "
                    + Optional.ofNullable(CpomMain.class.getPackage().getImplementationVersion())
                            .orElse("(hors archive)"),
            "barèmes " + baremes.version() + ", vérifiés le " + baremes.verifieLe()
        };
    }
}
