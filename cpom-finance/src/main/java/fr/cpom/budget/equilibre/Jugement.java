package fr.cpom.budget.equilibre;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A condition, with the figures compared.
 *
 * @param etat met, not met, or not known
 * @param article the article that lays it down
 * @param constate what the document shows, euros, where figures are compared
 * @param attendu what it is compared with, euros
 * @param ecart {@code constate − attendu}, euros
 * @param manquants JSON pointers of what would have to be told to judge it; empty unless not known
 * @param remedes lawful ways to meet it; empty unless not met
 */
public record Jugement(
        EtatCondition etat,
        ReferenceJuridique article,
        Optional<MonetaryAmount> constate,
        Optional<MonetaryAmount> attendu,
        Optional<MonetaryAmount> ecart,
        List<String> manquants,
        List<Remede> remedes) {
    public Jugement {
        constate = constate.map(Montants::normalise);
        attendu = attendu.map(Montants::normalise);
        ecart = ecart.map(Montants::normalise);
        manquants = List.copyOf(manquants);
        remedes = List.copyOf(remedes);
    }

    /** Two figures compared; the remedies are kept when the condition fails. */
    static Jugement chiffres(
            boolean remplie, ReferenceJuridique article, long constate, long attendu, Remede... remedes) {
        return new Jugement(
                EtatCondition.de(remplie),
                article,
                Optional.of(Montants.ofCentimes(constate)),
                Optional.of(Montants.ofCentimes(attendu)),
                Optional.of(Montants.ofCentimes(Math.subtractExact(constate, attendu))),
                List.of(),
                remplie ? List.of() : List.of(remedes));
    }

    /** A figure that no other limits: what decides is a fact. */
    static Jugement chiffre(boolean remplie, ReferenceJuridique article, long constate, Remede... remedes) {
        return new Jugement(
                EtatCondition.de(remplie),
                article,
                Optional.of(Montants.ofCentimes(constate)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                remplie ? List.of() : List.of(remedes));
    }

    /** A fact stated by a person, or the field that would state it. */
    static Jugement fait(Optional<Boolean> fait, ReferenceJuridique article, String champ, Remede... remedes) {
        return fait.map(f -> sansChiffre(EtatCondition.de(f), article, f ? List.of() : List.of(remedes)))
                .orElseGet(() -> inconnu(article, champ));
    }

    static Jugement sansChiffre(EtatCondition etat, ReferenceJuridique article, List<Remede> remedes) {
        return new Jugement(etat, article, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), remedes);
    }

    /** Not judged for want of the fields named. */
    static Jugement inconnu(ReferenceJuridique article, String... champs) {
        return new Jugement(
                EtatCondition.INCONNUE,
                article,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Arrays.asList(champs),
                List.of());
    }

    /** The same figures, the condition not being judged for want of the fields named. */
    Jugement faute(String... champs) {
        return new Jugement(
                EtatCondition.INCONNUE, article, constate, attendu, ecart, Arrays.asList(champs), List.of());
    }

    /** Several of one condition: not met as soon as one is not, met when all are. */
    static Jugement ensemble(ReferenceJuridique article, List<Jugement> jugements) {
        List<EtatCondition> etats = jugements.stream().map(Jugement::etat).toList();
        EtatCondition etat = etats.contains(EtatCondition.NON_REMPLIE)
                ? EtatCondition.NON_REMPLIE
                : etats.contains(EtatCondition.INCONNUE) ? EtatCondition.INCONNUE : EtatCondition.REMPLIE;
        List<String> manquants = new ArrayList<>();
        List<Remede> remedes = new ArrayList<>();
        for (Jugement jugement : jugements) {
            manquants.addAll(jugement.manquants());
            remedes.addAll(jugement.remedes());
        }
        return new Jugement(
                etat,
                article,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                manquants.stream().distinct().toList(),
                remedes.stream().distinct().toList());
    }

    boolean estRemplie() {
        return etat == EtatCondition.REMPLIE;
    }

    boolean echoue() {
        return etat == EtatCondition.NON_REMPLIE;
    }
}
