package fr.cpom.fongibilite;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.valeur.ValeurInvalideException;
import fr.cpom.valeur.interne.CpomStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A place of the budgets of a contract: an ESSMS and, as far as they are known, who finances it, its section and its groupe. */
@Value.Immutable
@CpomStyle
@JsonSerialize(as = ImmutablePoste.class)
@JsonDeserialize(as = ImmutablePoste.class)
public interface Poste {
    /** FINESS number of the ESSMS, or any name unique in the entry. */
    String essms();

    /** Category of the ESSMS, which some rules look at. */
    Optional<CategorieEssms> categorie();

    /** Legal person that runs it: a SIREN number or any name. */
    Optional<String> gestionnaire();

    /** Authorities that tariff it. */
    List<AutoriteTarification> autorites();

    /** Who bears the financing. */
    Optional<Financeur> financeur();

    /** Name of the dotation globalisée commune that holds the credits. */
    Optional<String> dgc();

    /** Name of the limitative envelope that the financing is taken from; the budget opérationnel de programme of an AHI contract. */
    Optional<String> enveloppe();

    /** Class of its compte de résultat. */
    Optional<ClasseCompteResultat> compteDeResultat();

    /** Section tarifaire. */
    Optional<SectionTarifaire> section();

    /** Groupe fonctionnel of charges. */
    Optional<GroupeFonctionnel> groupe();

    /** Nature of the charge, a code of the rules of emploi: {@code AIDES_SOIGNANTS}. */
    Optional<String> charge();

    /** Account number; the groupe is read from it when it is not told. */
    Optional<String> compte();

    /** Refuses an ESSMS without name. */
    @Value.Check
    default void verifier() {
        if (essms().isBlank()) {
            throw new ValeurInvalideException("NOM_INVALIDE", "essms", essms());
        }
    }

    /** An ESSMS of which nothing more is told. */
    static Poste of(String essms) {
        return builder().essms(essms).build();
    }

    /** What this place is in one respect, as JSON writes it; null when it is not told. */
    default @Nullable String valeur(Critere critere) {
        return switch (critere) {
            case ESSMS -> essms();
            case GESTIONNAIRE -> gestionnaire().orElse(null);
            case AUTORITE -> autorites().isEmpty() ? null : texteAutorites();
            case FINANCEUR -> financeur().map(Enum::name).orElse(null);
            case DGC -> dgc().orElse(null);
            case ENVELOPPE -> enveloppe().orElse(null);
            case SECTION -> section().map(SectionTarifaire::code).orElse(null);
            case GROUPE -> groupe().map(Enum::name).orElse(null);
            case CHARGE -> charge().orElse(null);
            case COMPTE_DE_RESULTAT -> compteDeResultat().map(Enum::name).orElse(null);
        };
    }

    /** The authorities in one text, the same whatever their order. */
    @Value.Lazy
    default String texteAutorites() {
        return autorites().stream()
                .sorted()
                .map(AutoriteTarification::toString)
                .distinct()
                .collect(Collectors.joining("+"));
    }

    /** A builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a place. */
    final class Builder extends ImmutablePoste.Builder {
        Builder() {}
    }
}
