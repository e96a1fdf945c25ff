package fr.cpom.objectif;

import fr.cpom.essms.NumeroFiness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A finding of the diagnostic partagé: a strength or a weakness, of some ESSMS or of all, with the figures that show it.
 *
 * @param code unique in the diagnostic; objectives cite it
 * @param domaine what it is about
 * @param nature strength or weakness
 * @param intitule wording
 * @param essms the ESSMS concerned; all when empty
 * @param chiffres the figures that the parties share
 */
public record Constat(
        String code,
        Domaine domaine,
        Nature nature,
        String intitule,
        List<NumeroFiness> essms,
        List<Chiffre> chiffres) {
    public Constat {
        essms = List.copyOf(essms);
        chiffres = List.copyOf(chiffres);
    }

    /** Which way a finding points. */
    public enum Nature {
        /** To be kept, or built on. */
        FORCE,
        /** To be answered by an objective. */
        FAIBLESSE
    }

    /**
     * A figure of the diagnostic.
     *
     * @param libelle what it measures
     * @param valeur in its unit; out of bounds, it is refused ({@code NOMBRE_INVALIDE})
     * @param unite its unit: %, jours, euros…
     * @param date the day it stands for
     * @param source where it comes from
     */
    public record Chiffre(
            String libelle, BigDecimal valeur, String unite, Optional<LocalDate> date, Optional<String> source) {
        public Chiffre {
            valeur = Decimales.net("valeur", valeur);
        }
    }
}
