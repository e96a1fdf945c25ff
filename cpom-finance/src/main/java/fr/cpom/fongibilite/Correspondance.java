package fr.cpom.fongibilite;

import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.NatureCredit;
import fr.cpom.contrat.fongibilite.Portee;
import fr.cpom.contrat.fongibilite.Portee.Filtre;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule bears on a movement: yes, no, or unknown because a side does not tell what decides.
 *
 * <p>A point that neither side tells is presumed the same on both, which the verdict says, but for the dotation globalisée
 * commune: two ESSMS are of one only when it is told. An ESSMS whose class of compte de résultat is not told is one of the contract.
 */
final class Correspondance {
    /** In the order of a conjunction: the least of its members. */
    enum Degre {
        NON,
        /** No, as long as what neither side tells is the same on both. */
        PRESUME_NON,
        INCONNU,
        OUI
    }

    private Correspondance() {}

    static Degre de(Portee portee, Mouvement m) {
        if (!portee.objets().isEmpty() && !portee.objets().contains(m.objet())) {
            return Degre.NON;
        }
        if (!nature(portee.ressource(), ressource(m)) || !nature(portee.emploi(), m.natureCharge())) {
            return Degre.NON;
        }
        Poste origine = m.origine().orElse(null);
        Degre degre = Degre.OUI;
        for (int i = 0; i < portee.franchit().size() && degre != Degre.NON; i++) {
            degre = min(degre, franchit(portee.franchit().get(i), origine, m.destination()));
        }
        for (int i = 0; i < portee.conserve().size() && degre != Degre.NON; i++) {
            degre = min(degre, inverse(franchit(portee.conserve().get(i), origine, m.destination())));
        }
        for (int i = 0; i < portee.origine().size() && degre != Degre.NON; i++) {
            degre = origine == null
                    ? Degre.NON
                    : min(degre, filtre(portee.origine().get(i), origine));
        }
        for (int i = 0; i < portee.destination().size() && degre != Degre.NON; i++) {
            degre = min(degre, filtre(portee.destination().get(i), m.destination()));
        }
        return degre;
    }

    /** The first point that a rule needs crossed and that neither side tells. */
    static Optional<Critere> presume(Portee portee, Mouvement m) {
        Poste origine = m.origine().orElse(null);
        return portee.franchit().stream()
                .filter(c -> franchit(c, origine, m.destination()) == Degre.PRESUME_NON)
                .findFirst();
    }

    /** The first point that leaves a rule undecided. */
    static Optional<Critere> inconnu(Portee portee, Mouvement m) {
        Poste origine = m.origine().orElse(null);
        for (Critere critere : portee.franchit()) {
            if (franchit(critere, origine, m.destination()) == Degre.INCONNU) {
                return Optional.of(critere);
            }
        }
        for (Critere critere : portee.conserve()) {
            if (franchit(critere, origine, m.destination()) == Degre.INCONNU) {
                return Optional.of(critere);
            }
        }
        for (Filtre filtre : portee.origine()) {
            if (origine != null && filtre(filtre, origine) == Degre.INCONNU) {
                return Optional.of(filtre.critere());
            }
        }
        return portee.destination().stream()
                .filter(f -> filtre(f, m.destination()) == Degre.INCONNU)
                .map(Filtre::critere)
                .findFirst();
    }

    /** A saving of which nothing is told lasts as long as the charge that it pays. */
    static Optional<NatureCredit> ressource(Mouvement m) {
        return m.natureRessource().isPresent() ? m.natureRessource() : m.natureCharge();
    }

    private static boolean nature(Optional<NatureCredit> voulue, Optional<NatureCredit> dite) {
        return voulue.isEmpty() || voulue.equals(dite);
    }

    static Degre franchit(Critere critere, @Nullable Poste origine, Poste destination) {
        if (origine == null) {
            // credits that no ESSMS holds yet enter one
            return critere == Critere.ESSMS ? Degre.OUI : Degre.NON;
        }
        String de = origine.valeur(critere);
        String vers = destination.valeur(critere);
        if (de == null && vers == null) {
            boolean incertain = critere == Critere.DGC && !origine.essms().equals(destination.essms());
            return incertain ? Degre.INCONNU : Degre.PRESUME_NON;
        }
        if (de == null || vers == null) {
            return Degre.INCONNU;
        }
        return de.equals(vers) ? Degre.NON : Degre.OUI;
    }

    private static Degre filtre(Filtre filtre, Poste poste) {
        String valeur = poste.valeur(filtre.critere());
        if (valeur == null && filtre.critere() == Critere.COMPTE_DE_RESULTAT) {
            valeur = ClasseCompteResultat.CPOM.name();
        }
        if (valeur == null) {
            return Degre.INCONNU;
        }
        return filtre.valeurs().contains(valeur) ? Degre.OUI : Degre.NON;
    }

    private static Degre inverse(Degre degre) {
        return switch (degre) {
            case OUI -> Degre.NON;
            case INCONNU -> Degre.INCONNU;
            case NON, PRESUME_NON -> Degre.OUI;
        };
    }

    private static Degre min(Degre a, Degre b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
