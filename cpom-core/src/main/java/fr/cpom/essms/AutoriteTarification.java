package fr.cpom.essms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.ValeurInvalideException;

/**
 * An authority that tariffs ESSMS (L. 314-1 CASF). A joint tarification is a list of two of them.
 *
 * <p>In JSON a text: {@code ARS-84}, {@code CD-01}, {@code METROPOLE-69M}, {@code PREFET-84}. Another form, or a territory of the
 * wrong level, is refused ({@code AUTORITE_ILLISIBLE}).
 *
 * @param type which kind of authority
 * @param territoire its region or département
 */
public record AutoriteTarification(Type type, Territoire territoire) implements Comparable<AutoriteTarification> {
    /** The one métropole with the powers of a département over ESSMS. */
    private static final String METROPOLE_DE_LYON = "69M";

    /** The kinds of authority. */
    public enum Type {
        /** Directeur général of the agence régionale de santé. */
        ARS(Territoire.Niveau.REGION),
        /** President of the conseil départemental. */
        CD(Territoire.Niveau.DEPARTEMENT),
        /** President of a métropole with the powers of a département. */
        METROPOLE(Territoire.Niveau.DEPARTEMENT),
        /** Préfet de région. */
        PREFET(Territoire.Niveau.REGION);

        private final Territoire.Niveau niveau;

        Type(Territoire.Niveau niveau) {
            this.niveau = niveau;
        }
    }

    public AutoriteTarification {
        boolean metropole = territoire.code().equals(METROPOLE_DE_LYON);
        if (territoire.niveau() != type.niveau
                || (type == Type.METROPOLE && !metropole)
                || (type == Type.CD && metropole)) {
            throw new ValeurInvalideException("AUTORITE_ILLISIBLE", type + "-" + territoire.code());
        }
    }

    /** The directeur général of an ARS, by region code. */
    public static AutoriteTarification ars(String region) {
        return new AutoriteTarification(Type.ARS, Territoire.region(region));
    }

    /** The president of a conseil départemental, by département code. */
    public static AutoriteTarification departement(String departement) {
        return new AutoriteTarification(Type.CD, Territoire.departement(departement));
    }

    /** The president of the collectivity that has the powers of a département there: the métropole for {@code 69M}. */
    static AutoriteTarification pcd(Territoire departement) {
        boolean metropole = departement.code().equals(METROPOLE_DE_LYON);
        return new AutoriteTarification(metropole ? Type.METROPOLE : Type.CD, departement);
    }

    /** Reads {@code ARS-84}. */
    @JsonCreator
    public static AutoriteTarification parse(String texte) {
        int tiret = texte.indexOf('-');
        for (Type type : Type.values()) {
            if (tiret > 0 && type.name().equals(texte.substring(0, tiret))) {
                String code = texte.substring(tiret + 1);
                return new AutoriteTarification(
                        type,
                        type.niveau == Territoire.Niveau.REGION
                                ? Territoire.region(code)
                                : Territoire.departement(code));
            }
        }
        throw new ValeurInvalideException("AUTORITE_ILLISIBLE", texte);
    }

    @Override
    public int compareTo(AutoriteTarification autre) {
        return toString().compareTo(autre.toString());
    }

    @Override
    @JsonValue
    public String toString() {
        return type + "-" + territoire.code();
    }
}
