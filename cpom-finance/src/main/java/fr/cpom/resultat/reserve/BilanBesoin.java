package fr.cpom.resultat.reserve;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * The lines of the bilan financier that make the besoin en fonds de roulement (R. 314-48 III CASF), euros.
 *
 * <p>Every line must be given but {@code fondsMajeursProteges}: a line without amount is zero, and said so.
 */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableBilanBesoin.class)
@JsonDeserialize(as = ImmutableBilanBesoin.class)
public interface BilanBesoin {
    /** Stocks. */
    MonetaryAmount stocks();

    /** Charges constatées d'avance. */
    MonetaryAmount chargesConstateesAvance();

    /** Créances, on users and payers among others. */
    MonetaryAmount creances();

    /** Dettes to operating suppliers, not those of fixed assets. */
    MonetaryAmount fournisseursExploitation();

    /** Dettes sociales et fiscales. */
    MonetaryAmount dettesSocialesFiscales();

    /** Produits constatés d'avance. */
    MonetaryAmount produitsConstatesAvance();

    /** Ressources to return to the aide sociale. */
    MonetaryAmount ressourcesAReverser();

    /** Fonds deposited or received, those of protected adults included. */
    MonetaryAmount fondsDeposes();

    /** The part of {@code fondsDeposes} that belongs to protected adults, which the text leaves out. */
    @Value.Default
    default MonetaryAmount fondsMajeursProteges() {
        return Montants.zero();
    }

    /** The besoin en fonds de roulement, below zero when the debts are the greater. */
    default MontantExplique besoin(Tracage t, String chemin) {
        return t.somme(
                "besoinFondsRoulement",
                Articles.R_314_48_III,
                terme(t, "stocks", stocks(), chemin),
                terme(t, "chargesConstateesAvance", chargesConstateesAvance(), chemin),
                terme(t, "creances", creances(), chemin),
                terme(t, "fournisseursExploitation", fournisseursExploitation(), chemin)
                        .retranche(),
                terme(t, "dettesSocialesFiscales", dettesSocialesFiscales(), chemin)
                        .retranche(),
                terme(t, "produitsConstatesAvance", produitsConstatesAvance(), chemin)
                        .retranche(),
                terme(t, "ressourcesAReverser", ressourcesAReverser(), chemin).retranche(),
                terme(t, "fondsDeposes", fondsDeposes(), chemin).retranche(),
                terme(t, "fondsMajeursProteges", fondsMajeursProteges(), chemin));
    }

    /** The besoin of an entry that gives it, or its lines; empty when it gives neither. */
    static Optional<MontantExplique> besoin(
            Tracage t, Optional<MonetaryAmount> besoin, Optional<BilanBesoin> bilan, String chemin) {
        return besoin.map(b -> t.entree("besoinFondsRoulement", Montants.centimes(b), chemin + "/besoinFondsRoulement"))
                .or(() -> bilan.map(b -> b.besoin(t, chemin + "/bilan")));
    }

    /** A besoin given beside lines that make another one is {@code BESOIN_CONTRADICTOIRE}. */
    static void controler(
            Optional<MonetaryAmount> besoin, Optional<BilanBesoin> bilan, String chemin, Anomalies anomalies) {
        if (besoin.isEmpty() || bilan.isEmpty()) {
            return;
        }
        long lignes = bilan.get().besoin(Tracage.aucun(), chemin).centimes();
        if (lignes != Montants.centimes(besoin.get())) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.BESOIN_CONTRADICTOIRE,
                            chemin + "/besoinFondsRoulement",
                            "valeur",
                            Montants.texte(besoin.get()),
                            "attendu",
                            Montants.texteCentimes(lignes))
                    .selon(Articles.R_314_48_III));
        }
    }

    private static MontantExplique terme(Tracage t, String nom, MonetaryAmount montant, String chemin) {
        return t.entree(nom, Montants.centimes(montant), chemin + "/" + nom);
    }

    /** Normalises the amounts. */
    @Value.Check
    default BilanBesoin normaliser() {
        if (Montants.centimes(fondsMajeursProteges()) > Montants.centimes(fondsDeposes())) {
            throw new ValeurInvalideException(
                    "NOMBRE_INVALIDE",
                    "fondsMajeursProteges",
                    Montants.texte(Montants.normalise(fondsMajeursProteges())));
        }
        return Stream.of(
                                stocks(),
                                chargesConstateesAvance(),
                                creances(),
                                fournisseursExploitation(),
                                dettesSocialesFiscales(),
                                produitsConstatesAvance(),
                                ressourcesAReverser(),
                                fondsDeposes(),
                                fondsMajeursProteges())
                        .allMatch(Montants::sontNormalises)
                ? this
                : builder()
                        .stocks(Montants.normalise(stocks()))
                        .chargesConstateesAvance(Montants.normalise(chargesConstateesAvance()))
                        .creances(Montants.normalise(creances()))
                        .fournisseursExploitation(Montants.normalise(fournisseursExploitation()))
                        .dettesSocialesFiscales(Montants.normalise(dettesSocialesFiscales()))
                        .produitsConstatesAvance(Montants.normalise(produitsConstatesAvance()))
                        .ressourcesAReverser(Montants.normalise(ressourcesAReverser()))
                        .fondsDeposes(Montants.normalise(fondsDeposes()))
                        .fondsMajeursProteges(Montants.normalise(fondsMajeursProteges()))
                        .build();
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the lines. */
    final class Builder extends ImmutableBilanBesoin.Builder {
        Builder() {}
    }
}
