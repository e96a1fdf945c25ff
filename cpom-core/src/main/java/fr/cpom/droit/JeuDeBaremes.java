package fr.cpom.droit;

import fr.cpom.valeur.ValeurInvalideException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of dated series, with a version that every reading in an explanation carries.
 *
 * <p>{@link #standard()} holds what the library ships; {@link #withOverrides} lays a caller's own series over it (a reform, a
 * local clause, a rate notified by an ARS) without touching the rest.
 */
public final class JeuDeBaremes {
    private final String version;
    private final Map<String, Bareme<?>> series;

    private JeuDeBaremes(String version, Map<String, Bareme<?>> series) {
        this.version = version;
        this.series = series;
    }

    /** The series shipped with the library, read once, on first use. */
    public static JeuDeBaremes standard() {
        return Standard.JEU;
    }

    /** No series at all: every lookup comes back empty. */
    public static JeuDeBaremes vide() {
        return new JeuDeBaremes("vide", Map.of());
    }

    /** A set of given series; the same name twice is refused ({@code BAREME_DESORDRE}). */
    public static JeuDeBaremes of(String version, Collection<Bareme<?>> baremes) {
        Map<String, Bareme<?>> parId = new TreeMap<>();
        for (Bareme<?> bareme : baremes) {
            if (parId.put(bareme.serie().id(), bareme) != null) {
                throw new ValeurInvalideException(
                        "BAREME_DESORDRE", bareme.serie().id());
            }
        }
        return new JeuDeBaremes(version, parId);
    }

    /**
     * Reads a file of series in the form of the library's own resources.
     *
     * @throws IOException when the file cannot be read or does not have that form; the message names the series and date
     */
    public static JeuDeBaremes lire(InputStream json) throws IOException {
        return LecteurBaremes.lire(json);
    }

    /** This set with the series of another laid over: a series present in both is taken from the other, whole. */
    public JeuDeBaremes withOverrides(JeuDeBaremes autre) {
        Map<String, Bareme<?>> toutes = new TreeMap<>(series);
        toutes.putAll(autre.series);
        return new JeuDeBaremes(version + "+" + autre.version, toutes);
    }

    /** Version of the set. */
    public String version() {
        return version;
    }

    /** All series, by name. */
    public List<Bareme<?>> baremes() {
        return List.copyOf(series.values());
    }

    /** The latest date at which a series of the set was checked; 1 January 1970 for an empty set. */
    public LocalDate verifieLe() {
        return series.values().stream()
                .map(Bareme::verifieLe)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    /** The series of that name, if the set has it. */
    @SuppressWarnings("unchecked")
    public <T> Optional<Bareme<T>> bareme(Serie<T> serie) {
        @Nullable Bareme<?> bareme = series.get(serie.id());
        if (bareme == null) {
            return Optional.empty();
        }
        if (!bareme.serie().type().equals(serie.type())) {
            throw new IllegalArgumentException(
                    serie.id() + " : " + bareme.serie().type().getSimpleName() + " et non "
                            + serie.type().getSimpleName());
        }
        return Optional.of((Bareme<T>) bareme);
    }

    /** The value in force for a series, a day and a territory; empty when there is none. */
    public <T> Optional<LectureBareme<T>> lire(Serie<T> serie, LocalDate date, Territoire territoire) {
        return bareme(serie)
                .flatMap(b -> b.le(date, territoire)
                        .map(e ->
                                new LectureBareme<>(serie, date, e.valeur().orElseThrow(), e, b.verifieLe(), version)));
    }

    private static final class Standard {
        private static final JeuDeBaremes JEU = LecteurBaremes.standard();
    }
}
