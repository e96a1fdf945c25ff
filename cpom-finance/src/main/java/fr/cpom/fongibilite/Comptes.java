package fr.cpom.fongibilite;

import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Plafond;
import fr.cpom.fongibilite.JugementMouvements.Effet;
import fr.cpom.fongibilite.JugementMouvements.Solde;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/** The credits of each place while movements apply, in exact cents. */
final class Comptes {
    private static final Critere[] EFFETS = {Critere.ESSMS, Critere.FINANCEUR, Critere.SECTION, Critere.GROUPE};

    private final List<Ligne> lignes = new ArrayList<>();
    private final Map<Critere, Map<String, long[]>> effets = new LinkedHashMap<>();
    private final Map<Critere, Map<String, Long>> cumuls = new HashMap<>();
    private final boolean connus;
    private final long totalAvant;
    private final Optional<Long> plafond;
    private long croissance;

    Comptes(List<Credit> credits, Optional<MonetaryAmount> plafond) {
        long total = 0;
        for (Credit credit : credits) {
            lignes.add(new Ligne(credit));
            total = Math.addExact(total, Montants.centimes(credit.montant()));
        }
        connus = !credits.isEmpty();
        totalAvant = total;
        this.plafond = plafond.map(Montants::centimes).or(() -> connus ? Optional.of(totalAvant) : Optional.empty());
    }

    /** A place and what it holds. */
    private static final class Ligne {
        final Poste poste;
        final long avant;
        long apres;
        long libre;
        long suivant;

        Ligne(Credit credit) {
            poste = credit.poste();
            avant = Montants.centimes(credit.montant());
            apres = avant;
            suivant = avant;
            libre = credit.disponible().map(Montants::centimes).orElse(avant);
        }
    }

    /** How many places hold the credits that a side of a movement tells: 1 when it is clear which. */
    int candidats(Poste cherche) {
        int n = 0;
        for (Ligne ligne : lignes) {
            if (ligne.poste.equals(cherche)) {
                return 1;
            }
            n += compatible(ligne.poste, cherche) ? 1 : 0;
        }
        return n;
    }

    private @Nullable Ligne ligne(Poste cherche) {
        Ligne trouvee = null;
        for (Ligne ligne : lignes) {
            if (ligne.poste.equals(cherche)) {
                return ligne;
            }
            if (compatible(ligne.poste, cherche)) {
                if (trouvee != null) {
                    return null;
                }
                trouvee = ligne;
            }
        }
        return trouvee;
    }

    /** The place that a movement tells, with what the credits know of it more. */
    Poste completer(Poste poste) {
        Ligne ligne = ligne(poste);
        if (ligne == null || ligne.poste.equals(poste)) {
            return poste;
        }
        Poste connu = ligne.poste;
        return Poste.builder()
                .from(poste)
                .categorie(poste.categorie().or(connu::categorie))
                .gestionnaire(poste.gestionnaire().or(connu::gestionnaire))
                .autorites(poste.autorites().isEmpty() ? connu.autorites() : poste.autorites())
                .financeur(poste.financeur().or(connu::financeur))
                .dgc(poste.dgc().or(connu::dgc))
                .enveloppe(poste.enveloppe().or(connu::enveloppe))
                .compteDeResultat(poste.compteDeResultat().or(connu::compteDeResultat))
                .section(poste.section().or(connu::section))
                .groupe(poste.groupe().or(connu::groupe))
                .build();
    }

    /** Same ESSMS, and no point on which both speak and differ. */
    private static boolean compatible(Poste connu, Poste cherche) {
        for (Critere critere : Critere.values()) {
            String a = connu.valeur(critere);
            String b = cherche.valeur(critere);
            if (a != null && b != null && !a.equals(b) && critere != Critere.CHARGE) {
                return false;
            }
        }
        return connu.compte().isEmpty()
                || cherche.compte().isEmpty()
                || connu.compte().equals(cherche.compte());
    }

    /** What is free at a place, when its credits are known. */
    Optional<MonetaryAmount> disponible(Poste poste) {
        Ligne ligne = ligne(poste);
        return ligne == null ? Optional.empty() : Optional.of(Montants.ofCentimes(Math.max(0, ligne.libre)));
    }

    /** The places that are on neither side of a movement and hold its amount, in the order of the entry. */
    List<Poste> autresOrigines(Mouvement m) {
        long montant = Montants.centimes(m.montant());
        return lignes.stream()
                .filter(l -> l.libre >= montant && l.apres >= montant)
                .filter(l -> !compatible(l.poste, m.destination())
                        && m.origine().filter(o -> compatible(l.poste, o)).isEmpty())
                .map(l -> l.poste)
                .toList();
    }

    /** What a ceiling still lets a movement bring in, cents; empty when it is not known, and no bound when it stays inside. */
    Optional<Long> marge(Plafond regle, Mouvement m) {
        if (regle.parts().isEmpty()) {
            return m.origine().isPresent()
                    ? Optional.of(Long.MAX_VALUE)
                    : connus ? plafond.map(p -> p - totalAvant - croissance) : Optional.empty();
        }
        long marge = Long.MAX_VALUE;
        for (Critere critere : regle.parts()) {
            String vers = m.destination().valeur(critere);
            String de = m.origine().map(o -> o.valeur(critere)).orElse(null);
            if (vers != null && !vers.equals(de)) {
                long recu = cumuls.getOrDefault(critere, Map.of()).getOrDefault(vers, 0L);
                marge = Math.min(marge, -recu);
            }
        }
        return Optional.of(marge);
    }

    /** Does an accepted movement. */
    void appliquer(Mouvement m, boolean pourLExercice) {
        long montant = Montants.centimes(m.montant());
        m.origine().ifPresent(origine -> inscrire(origine, -montant, pourLExercice));
        inscrire(m.destination(), montant, pourLExercice);
        if (m.origine().isEmpty()) {
            croissance = Math.addExact(croissance, montant);
        }
        for (Critere critere : Critere.values()) {
            String vers = m.destination().valeur(critere);
            String de = m.origine().map(o -> o.valeur(critere)).orElse(null);
            if (vers != null && vers.equals(de)) {
                continue;
            }
            cumuler(critere, vers, montant);
            cumuler(critere, de, -montant);
        }
    }

    private void cumuler(Critere critere, @Nullable String valeur, long montant) {
        if (valeur == null) {
            return;
        }
        cumuls.computeIfAbsent(critere, c -> new HashMap<>()).merge(valeur, montant, Math::addExact);
        long[] sens =
                effets.computeIfAbsent(critere, c -> new LinkedHashMap<>()).computeIfAbsent(valeur, v -> new long[2]);
        int cote = montant > 0 ? 0 : 1;
        sens[cote] = Math.addExact(sens[cote], Math.abs(montant));
    }

    private void inscrire(Poste poste, long montant, boolean pourLExercice) {
        if (!connus) {
            return;
        }
        Ligne ligne = ligne(poste);
        if (ligne == null) {
            if (candidats(poste) > 1) {
                return;
            }
            ligne = new Ligne(new Credit(poste, Montants.zero(), Optional.empty()));
            lignes.add(ligne);
        }
        ligne.apres = Math.addExact(ligne.apres, montant);
        ligne.libre = Math.addExact(ligne.libre, montant);
        if (!pourLExercice) {
            ligne.suivant = Math.addExact(ligne.suivant, montant);
        }
    }

    Optional<MonetaryAmount> totalAvant() {
        return connus ? Optional.of(Montants.ofCentimes(totalAvant)) : Optional.empty();
    }

    Optional<MonetaryAmount> totalApres() {
        return connus ? Optional.of(Montants.ofCentimes(Math.addExact(totalAvant, croissance))) : Optional.empty();
    }

    Optional<MonetaryAmount> plafond() {
        return plafond.map(Montants::ofCentimes);
    }

    List<Solde> soldes() {
        return lignes.stream()
                .map(l -> new Solde(
                        l.poste,
                        Montants.ofCentimes(l.avant),
                        Montants.ofCentimes(l.apres),
                        Montants.ofCentimes(l.suivant)))
                .toList();
    }

    List<Effet> effets() {
        List<Effet> liste = new ArrayList<>();
        for (Critere critere : EFFETS) {
            effets.getOrDefault(critere, Map.of())
                    .forEach((valeur, sens) -> liste.add(new Effet(
                            critere,
                            valeur,
                            Montants.ofCentimes(sens[0]),
                            Montants.ofCentimes(sens[1]),
                            Montants.ofCentimes(Math.subtractExact(sens[0], sens[1])))));
        }
        return liste;
    }
}
