package fr.cpom.dotation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.valeur.Montants;
import java.util.Arrays;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * The steps from a base to a dotation, in euros; held as cents, and given as amounts on demand.
 *
 * <p>Identities, to the cent: {@code dotation = base + actualisation + extensionAnneePleine + rebasage + mesuresNouvelles −
 * absences + creditsNonReconductibles − repriseExcedent + repriseDeficit + modulation}; the base of the next year is what is
 * permanent in it, counted for a full year.
 */
@JsonPropertyOrder({
    "base", "actualisation", "extensionAnneePleine", "rebasage", "mesuresNouvelles", "absences",
    "creditsNonReconductibles", "repriseExcedent", "repriseDeficit", "modulation", "dotation", "extensionSuivante",
    "baseSuivante"
})
public final class EtapesDotation {
    private static final int TAILLE = 13;

    private final long[] etapes;

    private EtapesDotation(long[] etapes) {
        for (long etape : etapes) {
            Montants.verifierCentimes(etape);
        }
        this.etapes = etapes;
    }

    /** The thirteen steps in the order of their accessors. */
    static EtapesDotation of(MontantExplique... montants) {
        if (montants.length != TAILLE) {
            throw new IllegalArgumentException(TAILLE + " étapes attendues");
        }
        long[] etapes = new long[TAILLE];
        for (int i = 0; i < TAILLE; i++) {
            etapes[i] = montants[i].centimes();
        }
        return new EtapesDotation(etapes);
    }

    /** Step by step sum. */
    static EtapesDotation somme(List<EtapesDotation> termes) {
        long[] somme = new long[TAILLE];
        for (EtapesDotation terme : termes) {
            for (int i = 0; i < TAILLE; i++) {
                somme[i] = Math.addExact(somme[i], terme.etapes[i]);
            }
        }
        return new EtapesDotation(somme);
    }

    /** Base reconductible on 1 January. */
    @JsonProperty
    public MonetaryAmount base() {
        return euros(0);
    }

    /** What the clause of evolution adds to the base. */
    @JsonProperty
    public MonetaryAmount actualisation() {
        return euros(1);
    }

    /** Extension en année pleine of the measures of the year before, where it is not in the base. */
    @JsonProperty
    public MonetaryAmount extensionAnneePleine() {
        return euros(2);
    }

    /** Permanent transfer (positive) or cut (negative). */
    @JsonProperty
    public MonetaryAmount rebasage() {
        return euros(3);
    }

    /** New permanent credits, for the part of the year that they are open. */
    @JsonProperty
    public MonetaryAmount mesuresNouvelles() {
        return euros(4);
    }

    /** What is taken away for the part of the year outside the perimeter. */
    @JsonProperty
    public MonetaryAmount absences() {
        return euros(5);
    }

    /** One-off credits. */
    @JsonProperty
    public MonetaryAmount creditsNonReconductibles() {
        return euros(6);
    }

    /** Earlier surplus taken back, a reduction. */
    @JsonProperty
    public MonetaryAmount repriseExcedent() {
        return euros(7);
    }

    /** Earlier deficit taken up, a rise. */
    @JsonProperty
    public MonetaryAmount repriseDeficit() {
        return euros(8);
    }

    /** Modulation by activity, signed. */
    @JsonProperty
    public MonetaryAmount modulation() {
        return euros(9);
    }

    /** The dotation of the year. */
    @JsonProperty
    public MonetaryAmount dotation() {
        return euros(10);
    }

    /** Part of the year's new measures that only the next year will pay. */
    @JsonProperty
    public MonetaryAmount extensionSuivante() {
        return euros(11);
    }

    /** Base reconductible of the next year. */
    @JsonProperty
    public MonetaryAmount baseSuivante() {
        return euros(12);
    }

    /** Cents of the dotation. */
    @JsonIgnore
    long dotationCentimes() {
        return etapes[10];
    }

    private MonetaryAmount euros(int etape) {
        return Montants.ofCentimes(etapes[etape]);
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof EtapesDotation e && Arrays.equals(etapes, e.etapes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(etapes);
    }

    @Override
    public String toString() {
        return "EtapesDotation" + Arrays.toString(etapes);
    }
}
