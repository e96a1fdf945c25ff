package fr.cpom.dotation;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Montants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One dotation of a year: the ESSMS of one authority (or two jointly) on one financing, a dotation globalisée commune as soon
 * as there are several (R. 314-43-1 CASF).
 *
 * @param autorites who fixes it
 * @param financeur who pays
 * @param dotationLimitative the limitative envelope that the money stays in, where there is one
 * @param commune true when several ESSMS share it
 * @param etapes from base to dotation, sums of the lines
 * @param lignes line by line
 */
public record Dgc(
        List<AutoriteTarification> autorites,
        Financeur financeur,
        Optional<String> dotationLimitative,
        boolean commune,
        @JsonUnwrapped EtapesDotation etapes,
        List<LigneAnnuelle> lignes) {
    public Dgc {
        autorites = List.copyOf(autorites);
        lignes = List.copyOf(lignes);
    }

    /** The forecast split among ESSMS (R. 314-43-1 al. 3): parts that sum to the dotation, in the order of the lines. */
    @JsonGetter("repartition")
    public List<QuotePart> repartition() {
        Map<NumeroFiness, Long> parEssms = new LinkedHashMap<>();
        for (LigneAnnuelle ligne : lignes) {
            parEssms.merge(ligne.essms(), ligne.etapes().dotationCentimes(), Math::addExact);
        }
        return parEssms.entrySet().stream()
                .map(e -> new QuotePart(e.getKey().valeur(), Montants.ofCentimes(e.getValue())))
                .toList();
    }
}
