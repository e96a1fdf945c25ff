package fr.cpom.dotation;

import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Financeur;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Whether one dotation globalisée commune is possible, and the dotations that are.
 *
 * @param admissible true when one dotation may be common to all the ESSMS given
 * @param motifs codes of the anomalies that forbid it
 * @param dotations one an authority and financing, for each gestionnaire
 */
public record AdmissibiliteDgc(boolean admissible, List<CodeAnomalie> motifs, List<DgcPossible> dotations) {
    public AdmissibiliteDgc {
        motifs = List.copyOf(motifs);
        dotations = List.copyOf(dotations);
    }

    /**
     * A dotation that the text allows.
     *
     * @param gestionnaire the legal person
     * @param autorites who fixes it
     * @param financeur who pays
     * @param dotationLimitative limitative envelope, where there is one
     * @param commune true when several ESSMS share it
     * @param essms the ESSMS
     * @param montant sum of their financings, when all are known
     * @param formes the forms under which it may be paid
     */
    public record DgcPossible(
            String gestionnaire,
            List<AutoriteTarification> autorites,
            Financeur financeur,
            Optional<String> dotationLimitative,
            boolean commune,
            List<String> essms,
            Optional<MonetaryAmount> montant,
            List<FormeDotation> formes) {
        public DgcPossible {
            autorites = List.copyOf(autorites);
            essms = List.copyOf(essms);
            formes = List.copyOf(formes);
        }
    }
}
