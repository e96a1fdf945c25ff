package fr.cpom.suivi.obligation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms.AutoriteUsuelle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the ESSMS of a contract may stand. */
final class RessortPerimetre {
    /** How an ESSMS stands to the territory of the contract. */
    enum Lien {
        MEME,
        SUR_ACCORD,
        INCONNU,
        DIFFERENT,
        INTERREGIONAL
    }

    private final DemandePerimetre demande;
    private final List<Candidat> fondateurs;
    private final Set<Territoire> departements;
    private final Set<Territoire> regions;
    private final Set<AutoriteTarification> autorites;
    private final Optional<Territoire> principal;

    RessortPerimetre(DemandePerimetre demande, List<Candidat> fondateurs) {
        this.demande = demande;
        this.fondateurs = fondateurs;
        this.departements = fondateurs.stream()
                .flatMap(c -> c.essms().departement().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        this.regions =
                fondateurs.stream().flatMap(c -> c.region().stream()).collect(Collectors.toCollection(TreeSet::new));
        this.autorites =
                fondateurs.stream().flatMap(c -> autorites(c).stream()).collect(Collectors.toCollection(TreeSet::new));
        this.principal = demande.departementPrincipal()
                .filter(d -> d.niveau() == Territoire.Niveau.DEPARTEMENT)
                .or(() -> departements.stream()
                        .min(Comparator.comparingInt(this::reticence)
                                .thenComparing(d -> -nombre(d))
                                .thenComparing(Comparator.naturalOrder())));
    }

    /** The département of a contract is first one whose president agreed, then one with the most ESSMS. */
    private int reticence(Territoire departement) {
        Optional<AutoriteTarification> pcd = AutoriteUsuelle.PCD.dans(departement);
        return demande.refus().stream().anyMatch(a -> pcd.filter(a::equals).isPresent())
                ? 2
                : demande.accords().stream().anyMatch(a -> pcd.filter(a::equals).isPresent()) ? 0 : 1;
    }

    private long nombre(Territoire departement) {
        return fondateurs.stream()
                .filter(c -> c.essms().departement().filter(departement::equals).isPresent())
                .count();
    }

    /** For an ESSMS that founds the contract: a territory is set for EHPAD, home help and child protection only. */
    Lien fondateur(Candidat c) {
        boolean unDepartement = demande.nature() == NatureCpom.DOMICILE || demande.nature() == NatureCpom.ASE;
        if (fondateurs.size() == 1 || !(unDepartement || demande.nature() == NatureCpom.EHPAD)) {
            return Lien.MEME;
        }
        Optional<Territoire> sien = c.essms().departement();
        Optional<Territoire> region = principal.flatMap(Territoire::region);
        boolean autreRegion = region.isPresent() && c.region().isPresent() && !region.equals(c.region());
        if (principal.isEmpty() || (sien.isEmpty() && !autreRegion)) {
            return Lien.INCONNU;
        }
        if (sien.equals(principal)) {
            return Lien.MEME;
        }
        if (unDepartement) {
            return Lien.DIFFERENT;
        }
        return region.isPresent() && region.equals(c.region()) ? Lien.SUR_ACCORD : Lien.INTERREGIONAL;
    }

    /** For an ESSMS added to those that found the contract. */
    Lien inclus(Candidat c) {
        Optional<Territoire> sien = c.essms().departement();
        if (sien.isPresent() && departements.contains(sien.get())) {
            return Lien.MEME;
        }
        Set<AutoriteTarification> siennes = autorites(c);
        boolean departementale = siennes.stream().anyMatch(a -> AutoriteUsuelle.de(a) == AutoriteUsuelle.PCD);
        if (!siennes.isEmpty()
                && autorites.containsAll(siennes)
                && (departementale || demande.nature() == NatureCpom.HANDICAP)) {
            return Lien.MEME;
        }
        boolean memeRegion = c.region().filter(regions::contains).isPresent();
        boolean sansLieu = sien.isEmpty() && c.region().isEmpty();
        boolean sansLieuFondateurs = departements.isEmpty() && regions.isEmpty();
        return memeRegion || sansLieu || sansLieuFondateurs ? Lien.INCONNU : Lien.DIFFERENT;
    }

    private static Set<AutoriteTarification> autorites(Candidat c) {
        if (!c.essms().autorites().isEmpty()) {
            return new TreeSet<>(c.essms().autorites());
        }
        return c.obligation().stream()
                .flatMap(o -> o.tarification().stream())
                .flatMap(r -> c.essms().departement().flatMap(r::dans).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those whose agreement the inclusion of an EHPAD of another département needs. */
    private List<AutoriteTarification> requis(Candidat c) {
        Set<AutoriteTarification> requis = new TreeSet<>();
        principal.flatMap(AutoriteUsuelle.DG_ARS::dans).ifPresent(requis::add);
        principal.flatMap(AutoriteUsuelle.PCD::dans).ifPresent(requis::add);
        c.essms().departement().flatMap(AutoriteUsuelle.PCD::dans).ifPresent(requis::add);
        return List.copyOf(requis);
    }

    List<AutoriteTarification> refuses(Candidat c) {
        return requis(c).stream().filter(demande.refus()::contains).toList();
    }

    List<AutoriteTarification> manquants(Candidat c) {
        return requis(c).stream()
                .filter(a -> !demande.accords().contains(a) && !demande.refus().contains(a))
                .toList();
    }
}
