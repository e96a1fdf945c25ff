package fr.cpom.projection.ciseau;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.projection.ciseau.DecompositionResultat.EffetCause;
import fr.cpom.projection.ciseau.DecompositionResultat.PorteurDeficit;
import fr.cpom.projection.ciseau.DemandeDecomposition.CauseDerive;
import fr.cpom.projection.ciseau.DemandeDecomposition.LigneComparee;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.Textes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Changes of lines added up by cause; what no cause explains is a cause of its own, so that the sum is the change. */
final class Causes {
    private static final String NON_ATTRIBUE = "NON_ATTRIBUE";

    private final Map<String, Long> parCause = new LinkedHashMap<>();
    private final Optional<PorteurDeficit> porteur;

    Causes(Optional<PorteurDeficit> porteur) {
        this.porteur = porteur;
    }

    /** Adds the change of a line, in the sense of the line. */
    void ajouter(LigneComparee ligne, long variation, String chemin, Anomalies anomalies) {
        int signe = ligne.sens() == SensLigne.PRODUIT ? 1 : -1;
        long reste = variation;
        Optional<String> preneur = Optional.empty();
        for (CauseDerive cause : ligne.causes()) {
            if (cause.montant().isPresent()) {
                long part = Montants.centimes(cause.montant().get());
                reste = Math.subtractExact(reste, part);
                verser(cause.cause(), signe * part);
            } else {
                preneur = Optional.of(cause.cause());
                verser(cause.cause(), 0);
            }
        }
        if (preneur.isPresent()) {
            verser(preneur.get(), signe * reste);
            return;
        }
        boolean tropExplique = !ligne.causes().isEmpty() && Long.signum(reste) * Long.signum(variation) < 0;
        if (tropExplique || (variation == 0 && reste != 0)) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.DECOMPOSITION_NON_ATTRIBUE,
                    chemin + "/causes",
                    "ligne",
                    ligne.nature(),
                    "reste",
                    Montants.texteCentimes(reste)));
        }
        if (reste != 0) {
            verser(NON_ATTRIBUE, signe * reste);
        }
    }

    private void verser(String cause, long centimes) {
        parCause.merge(cause, centimes, Math::addExact);
    }

    /** By cause, in the order met. */
    List<EffetCause> liste() {
        return parCause.entrySet().stream()
                .map(e -> new EffetCause(
                        e.getKey(),
                        Textes.texte("causes", e.getKey(), Locale.FRENCH),
                        Montants.ofCentimes(e.getValue()),
                        porteur))
                .toList();
    }
}
