package fr.cpom.dotation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Financeur;
import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * ESSMS that one would put under a common dotation.
 *
 * @param nature kind of contract, when known: it decides the form of the payment
 * @param essms the ESSMS
 */
public record DemandeDgc(Optional<NatureCpom> nature, List<Candidat> essms) {
    public DemandeDgc {
        essms = List.copyOf(essms);
    }

    /**
     * An ESSMS.
     *
     * @param essms FINESS number or any name unique in the list
     * @param gestionnaire the legal person that runs it: SIREN, FINESS of the entité juridique or any name used alike for all
     * @param departement its département, when known
     * @param financements its financings, at least one
     */
    public record Candidat(
            String essms, String gestionnaire, Optional<Territoire> departement, List<Financement> financements) {
        public Candidat {
            financements = List.copyOf(financements);
        }
    }

    /**
     * One financing of an ESSMS.
     *
     * @param autorites who fixes it, two when jointly
     * @param financeur who pays
     * @param dotationLimitative the limitative envelope that the money stays in, where there is one
     * @param montant euros of the year, when known
     */
    public record Financement(
            List<AutoriteTarification> autorites,
            Financeur financeur,
            Optional<String> dotationLimitative,
            Optional<MonetaryAmount> montant) {
        public Financement {
            autorites = autorites.stream().sorted().distinct().toList();
            montant = montant.map(Montants::normalise);
        }
    }
}
