package fr.cpom.suivi.obligation;

import fr.cpom.contrat.NatureCpom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The person of a contract: the one given, else the gestionnaire common to the ESSMS that found it, else, for a CPOM EHPAD, the
 * person who controls them all. A CPOM EHPAD holds the EHPAD of all the gestionnaires that one person runs or controls, the
 * person of the contract or one who controls it (L. 313-12 IV ter A). A general contract may have several (L. 313-11 speaks of gestionnaires).
 */
final class GestionnairePerimetre {
    private final NatureCpom nature;
    private final Optional<String> personne;
    private final Set<String> gestionnaires;
    private final Set<String> controleurs;
    private final boolean plusieurs;
    private final boolean controleConnu;

    /** @param connus all the ESSMS that may tell who controls the person of the contract */
    GestionnairePerimetre(NatureCpom nature, Optional<String> donne, List<Candidat> fondateurs, List<Candidat> connus) {
        this.nature = nature;
        this.gestionnaires = fondateurs.stream()
                .flatMap(c -> c.essms().gestionnaire().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        this.personne = donne.or(() -> commune(fondateurs));
        this.controleurs = connus.stream()
                .filter(c -> nature == NatureCpom.EHPAD && personne.isPresent())
                .filter(c -> c.essms().gestionnaire().equals(personne))
                .flatMap(c -> c.essms().controlePar().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        this.plusieurs = personne.isEmpty() && gestionnaires.size() > 1;
        this.controleConnu = plusieurs
                ? fondateurs.stream().allMatch(c -> c.essms().controlePar().isPresent())
                : !controleurs.isEmpty()
                        || connus.stream()
                                .anyMatch(c -> personne.isPresent()
                                        && c.essms().controlePar().equals(personne));
    }

    private Optional<String> commune(List<Candidat> fondateurs) {
        if (gestionnaires.size() == 1) {
            return Optional.of(gestionnaires.iterator().next());
        }
        Set<String> communes = null;
        for (Candidat fondateur : fondateurs) {
            Set<String> siennes = fondateur.personnes(nature);
            if (!siennes.isEmpty()) {
                communes = communes == null ? new TreeSet<>(siennes) : communes;
                communes.retainAll(siennes);
            }
        }
        return communes == null || communes.isEmpty()
                ? Optional.empty()
                : Optional.of(communes.iterator().next());
    }

    String nom() {
        return personne.orElse(String.join(", ", gestionnaires));
    }

    /** True for an ESSMS that another person runs. */
    boolean autre(Candidat c) {
        if (nature == NatureCpom.GENERAL || c.essms().gestionnaire().isEmpty()) {
            return false;
        }
        if (!c.fonde(nature)) {
            String sien = c.essms().gestionnaire().get();
            return !gestionnaires.contains(sien)
                    && personne.isPresent()
                    && !personne.get().equals(sien);
        }
        return plusieurs || (personne.isPresent() && !lie(c));
    }

    /** True when the person of the contract, or one that controls it, runs or controls the ESSMS. */
    private boolean lie(Candidat c) {
        return c.personnes(nature).stream().anyMatch(p -> personne.equals(Optional.of(p)) || controleurs.contains(p));
    }

    /** True for an EHPAD of another gestionnaire when nothing tells who controls the one or the other. */
    boolean controleInconnu(Candidat c) {
        return nature == NatureCpom.EHPAD
                && c.fonde(nature)
                && (c.essms().controlePar().isEmpty() || !controleConnu);
    }

    /** True when nothing tells that the person of the contract, or one of its gestionnaires, runs the ESSMS. */
    boolean aVerifier(Candidat c) {
        if (nature == NatureCpom.GENERAL) {
            return false;
        }
        if (c.fonde(nature)) {
            return personne.isPresent() && !lie(c);
        }
        return c.essms()
                .gestionnaire()
                .filter(g -> gestionnaires.contains(g) || personne.equals(Optional.of(g)))
                .isEmpty();
    }
}
