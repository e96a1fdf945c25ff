package fr.cpom.droit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule or a value applies: the whole country, a region, a département or a collectivity that stands for one.
 *
 * <p>In JSON a text: {@code FR}, {@code REG-84}, {@code DEP-01}. Codes are those of the code officiel géographique, regions
 * of 2016. An unknown code is refused ({@code TERRITOIRE_INCONNU}).
 */
public final class Territoire implements Comparable<Territoire> {
    private static final Territoire NATIONAL = new Territoire(Niveau.NATIONAL, "FR");

    private final Niveau niveau;
    private final String code;

    private Territoire(Niveau niveau, String code) {
        this.niveau = niveau;
        this.code = code;
    }

    /** The three levels. */
    public enum Niveau {
        /** The whole country. */
        NATIONAL,
        /** A region, that of an ARS. */
        REGION,
        /** A département, or a métropole or single collectivity with its powers. */
        DEPARTEMENT
    }

    /** The whole country. */
    public static Territoire national() {
        return NATIONAL;
    }

    /** A region by its official code: {@code 84} for Auvergne-Rhône-Alpes. */
    public static Territoire region(String code) {
        return connu(Niveau.REGION, code);
    }

    /** A département by its code: {@code 01}, {@code 2A}, {@code 974}, {@code 69M} for the métropole de Lyon. */
    public static Territoire departement(String code) {
        return connu(Niveau.DEPARTEMENT, code);
    }

    /** Reads {@code FR}, {@code REG-84} or {@code DEP-01}. */
    @JsonCreator
    public static Territoire parse(String texte) {
        if ("FR".equals(texte)) {
            return NATIONAL;
        }
        if (texte.startsWith("REG-")) {
            return region(texte.substring(4));
        }
        if (texte.startsWith("DEP-")) {
            return departement(texte.substring(4));
        }
        throw new ValeurInvalideException("TERRITOIRE_INCONNU", texte);
    }

    private static Territoire connu(Niveau niveau, String code) {
        Territoire territoire = new Territoire(niveau, code);
        if (!Table.NOMS.containsKey(territoire.toString())) {
            throw new ValeurInvalideException("TERRITOIRE_INCONNU", territoire.toString());
        }
        return territoire;
    }

    /** Level of the territory. */
    public Niveau niveau() {
        return niveau;
    }

    /** Official code, {@code FR} for the whole country. */
    public String code() {
        return code;
    }

    /** Name in French. */
    public String nom() {
        return niveau == Niveau.NATIONAL ? "France" : Table.nom(toString());
    }

    /** The region of a département, the region itself; nothing for the whole country and the collectivities without region. */
    public Optional<Territoire> region() {
        return switch (niveau) {
            case NATIONAL -> Optional.empty();
            case REGION -> Optional.of(this);
            case DEPARTEMENT -> Optional.ofNullable(Table.REGIONS.get(code)).map(r -> new Territoire(Niveau.REGION, r));
        };
    }

    /** This territory, its region, the whole country: the order in which a dated value is looked up. */
    public List<Territoire> duPlusPrecisAuNational() {
        return switch (niveau) {
            case NATIONAL -> List.of(NATIONAL);
            case REGION -> List.of(this, NATIONAL);
            case DEPARTEMENT -> region().map(r -> List.of(this, r, NATIONAL)).orElse(List.of(this, NATIONAL));
        };
    }

    @Override
    public int compareTo(Territoire autre) {
        return toString().compareTo(autre.toString());
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Territoire t && t.niveau == niveau && t.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode() * 31 + niveau.name().hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        return switch (niveau) {
            case NATIONAL -> "FR";
            case REGION -> "REG-" + code;
            case DEPARTEMENT -> "DEP-" + code;
        };
    }

    /** Read once, on first use, from the code officiel géographique. */
    private static final class Table {
        private static final String RESSOURCE = "/META-INF/cpom/nomenclatures/territoires.json";
        private static final Map<String, String> NOMS = new HashMap<>();
        private static final Map<String, String> REGIONS = new HashMap<>();

        static {
            for (var r : Json.enregistrements(Territoire.class, RESSOURCE, "regions")) {
                NOMS.put("REG-" + texte(r, "code"), texte(r, "nom"));
            }
            for (var d : Json.enregistrements(Territoire.class, RESSOURCE, "departements")) {
                NOMS.put("DEP-" + texte(d, "code"), texte(d, "nom"));
                Json.texteEventuel(d, "region").ifPresent(r -> REGIONS.put(texte(d, "code"), r));
            }
        }

        private static String texte(Map<String, @Nullable Object> enregistrement, String champ) {
            return Json.texteEventuel(enregistrement, champ).orElseThrow();
        }

        static String nom(String code) {
            return Objects.requireNonNull(NOMS.get(code));
        }
    }
}
