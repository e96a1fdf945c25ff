package fr.cpom.tarification.partage;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.Centimes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The equal fractions by which a part of the year is paid, as many as the dated series says; the last one takes the rest. */
final class Douziemes {
    /** Months of a year. */
    static final int MOIS = 12;

    private final int nombre;
    private final Contexte contexte;

    private Douziemes(int nombre, Contexte contexte) {
        this.nombre = nombre;
        this.contexte = contexte;
    }

    /** Those of a year; an impossible number is a blocking anomaly, and one fraction stands in. */
    static Douziemes de(Optional<Exercice> exercice, Contexte contexte, Anomalies anomalies) {
        Exercice annee = exercice.orElseGet(() -> Exercice.du(contexte.date()));
        int nombre = contexte.entier("versement.fractions", annee.debut(), "/exercice", anomalies)
                .orElse(1);
        if (nombre < 1 || nombre > MOIS) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.FRACTIONS_INVALIDES, "/exercice", "valeur", Integer.toString(nombre))
                            .selon(Articles.R_314_107));
            return new Douziemes(1, contexte);
        }
        return new Douziemes(nombre, contexte);
    }

    /** The instalments of an amount that is no longer due, without explanation: they sum to it. */
    static List<MonetaryAmount> egaux(long centimes, Douziemes douziemes) {
        var arrondi = douziemes.contexte.arrondi();
        return Arrays.stream(Centimes.fractions(centimes, douziemes.nombre, arrondi.uniteCentimes(), arrondi.mode()))
                .mapToObj(Montants::ofCentimes)
                .toList();
    }

    /** The instalments of an amount: they sum to it. */
    List<MonetaryAmount> de(MontantExplique montant, ReferenceJuridique article) {
        return contexte.tracage().fractionsEgales("fraction", montant, nombre, contexte.arrondi(), article).stream()
                .map(f -> Montants.ofCentimes(f.centimes()))
                .toList();
    }
}
