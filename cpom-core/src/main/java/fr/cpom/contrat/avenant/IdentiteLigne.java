package fr.cpom.contrat.avenant;

import fr.cpom.contrat.LigneBase;
import fr.cpom.essms.AutoriteTarification;
import java.util.stream.Collectors;

/** By what an avenant knows a line of base: its code, else the financing itself. */
final class IdentiteLigne {
    private IdentiteLigne() {}

    static String de(LigneBase ligne) {
        return ligne.code()
                .orElseGet(() -> ligne.essms() + "-"
                        + ligne.autorites().stream()
                                .map(AutoriteTarification::toString)
                                .sorted()
                                .collect(Collectors.joining("+"))
                        + "-" + ligne.financeur()
                        + ligne.dotationLimitative().map(d -> "-" + d).orElse("")
                        + ligne.section().map(s -> "-" + s).orElse("")
                        + ligne.groupe().map(g -> "-" + g).orElse(""));
    }
}
