package fr.cpom.resultat.reserve;

import fr.cpom.droit.Confiance;
import fr.cpom.valeur.interne.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of a réserve in a chart of accounts, as {@code META-INF/cpom/resultat/comptes-reserves.json} gives it.
 *
 * <p>10685 is the réserve de trésorerie of M22 and the head of all réserves of the ESSMS in the accounts of the legal person: a
 * number never goes without its chart.
 *
 * @param reserve what the account holds
 * @param plan the chart
 * @param compte the number
 * @param famille true when the number heads several accounts of that chart, each réserve having one below it
 * @param confiance how sure the number is
 * @param source where it was read
 */
public record NumeroReserve(
        Reserve reserve,
        NumerotationReserves plan,
        String compte,
        boolean famille,
        Confiance confiance,
        String source) {
    private static final List<NumeroReserve> TABLE = lire();

    private static List<NumeroReserve> lire() {
        List<NumeroReserve> lus = new ArrayList<>();
        for (Map<String, @Nullable Object> r :
                Json.enregistrements(NumeroReserve.class, "/META-INF/cpom/resultat/comptes-reserves.json", "comptes")) {
            lus.add(new NumeroReserve(
                    Reserve.valueOf(Json.texteEventuel(r, "reserve").orElseThrow()),
                    NumerotationReserves.valueOf(Json.texteEventuel(r, "plan").orElseThrow()),
                    Json.texteEventuel(r, "compte").orElseThrow(),
                    "true".equals(Json.texteEventuel(r, "famille").orElse("false")),
                    Confiance.valueOf(Json.texteEventuel(r, "confiance").orElseThrow()),
                    Json.texteEventuel(r, "source").orElseThrow()));
        }
        return List.copyOf(lus);
    }

    /** All of them, by réserve then chart. */
    public static List<NumeroReserve> tous() {
        return TABLE;
    }

    /** The number of a réserve in a chart; empty where none is known. */
    public static Optional<NumeroReserve> de(Reserve reserve, NumerotationReserves plan) {
        return TABLE.stream()
                .filter(n -> n.reserve == reserve && n.plan == plan)
                .findFirst();
    }
}
