package fr.cpom.suivi.obligation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An ESSMS as the law of contracts looks at it: what it is, who tariffs it, who runs it, where. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutableEssmsConcerne.class)
@JsonDeserialize(as = ImmutableEssmsConcerne.class)
public interface EssmsConcerne {
    /** FINESS number or any name unique in a list; its place in the list ({@code essms[0]}) when absent. */
    Optional<String> id();

    /** Category of the FINESS nomenclature. */
    Optional<CategorieEssms> categorie();

    /**
     * Numbers of L. 312-1 I, {@code "6"} for 6°; those of the category when empty. Anything else than 1 to 17 is refused ({@code
     * VALEUR_INCONNUE}).
     */
    List<String> numeros();

    /** Who tariffs it, two when jointly; the usual authorities of the category when empty. */
    List<AutoriteTarification> autorites();

    /** Département of the site, that of the authorities too where they are not given. */
    Optional<Territoire> departement();

    /** True for an EHPAD of L. 313-12 I; deduced from the category when absent. */
    Optional<Boolean> ehpad();

    /** True for a petite unité de vie: an EHPAD below the threshold of capacity (L. 313-12 II). */
    @Value.Default
    default boolean petiteUniteDeVie() {
        return false;
    }

    /** True for a résidence autonomie (L. 313-12 III); deduced from the category when absent. */
    Optional<Boolean> residenceAutonomie();

    /** True for a service that brings aide à domicile; deduced from the category when absent. */
    Optional<Boolean> aideADomicile();

    /** The legal person that runs it: SIREN, FINESS number or any name used alike. */
    Optional<String> gestionnaire();

    /** The person that controls the gestionnaire in the meaning of C. com. L. 233-3. */
    Optional<String> controlePar();

    /** True when the gestionnaire is the very collectivity in charge of child protection. */
    Optional<Boolean> gereParLaCollectivite();

    /** A territory other than a département, and a number that L. 312-1 I does not have, are refused. */
    @Value.Check
    default void verifier() {
        for (String numero : numeros()) {
            if (!Qualification.NUMERO.matcher(numero).matches()) {
                throw new ValeurInvalideException("VALEUR_INCONNUE", "numeros", numero);
            }
        }
        departement().filter(d -> d.niveau() != Territoire.Niveau.DEPARTEMENT).ifPresent(d -> {
            throw new ValeurInvalideException("TERRITOIRE_INCONNU", "departement", d.toString());
        });
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** An ESSMS of a category, of which nothing else is known. */
    static EssmsConcerne de(CategorieEssms categorie) {
        return builder().categorie(categorie).build();
    }

    /** Builds an ESSMS. */
    final class Builder extends ImmutableEssmsConcerne.Builder {
        Builder() {}
    }
}
