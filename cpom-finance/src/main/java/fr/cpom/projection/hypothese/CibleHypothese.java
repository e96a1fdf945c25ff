package fr.cpom.projection.hypothese;

import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.projection.ciseau.DemandeDecomposition.SensLigne;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of a budget that a hypothesis bears on: those that meet every criterion given, an empty list meaning all.
 *
 * @param sens charges when absent
 * @param essms FINESS numbers or names, as the lines carry them
 * @param sections sections tarifaires
 * @param groupes groupes fonctionnels
 * @param comptes prefixes of accounts, digits, the first not 0 ({@code COMPTE_ILLISIBLE}); a line without account meets none
 * @param saufComptes prefixes of accounts left out
 */
public record CibleHypothese(
        Optional<SensLigne> sens,
        List<String> essms,
        List<SectionTarifaire> sections,
        List<GroupeFonctionnel> groupes,
        List<String> comptes,
        List<String> saufComptes) {
    private static final Pattern COMPTE = Pattern.compile("[1-9][0-9]{0,11}");

    /** All the charges. */
    public static final CibleHypothese CHARGES =
            new CibleHypothese(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());

    public CibleHypothese {
        essms = List.copyOf(essms);
        sections = List.copyOf(sections);
        groupes = List.copyOf(groupes);
        comptes = List.copyOf(comptes);
        saufComptes = List.copyOf(saufComptes);
        verifier("comptes", comptes);
        verifier("saufComptes", saufComptes);
    }

    /** No account being left out. */
    public CibleHypothese(
            Optional<SensLigne> sens,
            List<String> essms,
            List<SectionTarifaire> sections,
            List<GroupeFonctionnel> groupes,
            List<String> comptes) {
        this(sens, essms, sections, groupes, comptes, List.of());
    }

    private static void verifier(String champ, List<String> prefixes) {
        for (String prefixe : prefixes) {
            if (!COMPTE.matcher(prefixe).matches()) {
                throw new ValeurInvalideException("COMPTE_ILLISIBLE", champ, prefixe);
            }
        }
    }

    /** The charges of some groupes. */
    public static CibleHypothese groupes(GroupeFonctionnel... groupes) {
        return new CibleHypothese(Optional.empty(), List.of(), List.of(), List.of(groupes), List.of(), List.of());
    }

    /** All the produits. */
    public static CibleHypothese produits() {
        return new CibleHypothese(
                Optional.of(SensLigne.PRODUIT), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** True when a line is aimed at. */
    public boolean vise(
            SensLigne sensLigne,
            String essmsLigne,
            Optional<SectionTarifaire> section,
            GroupeFonctionnel groupe,
            Optional<String> compte) {
        return sens.orElse(SensLigne.CHARGE) == sensLigne
                && (essms.isEmpty() || essms.contains(essmsLigne))
                && (sections.isEmpty() || section.filter(sections::contains).isPresent())
                && (groupes.isEmpty() || groupes.contains(groupe))
                && (comptes.isEmpty()
                        || compte.filter(c -> comptes.stream().anyMatch(c::startsWith))
                                .isPresent())
                && compte.filter(c -> saufComptes.stream().anyMatch(c::startsWith))
                        .isEmpty();
    }
}
