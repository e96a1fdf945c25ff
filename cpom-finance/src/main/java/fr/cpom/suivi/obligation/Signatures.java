package fr.cpom.suivi.obligation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms.AutoriteUsuelle;
import fr.cpom.suivi.obligation.Signataire.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who signs, computed from the kind of contract and from who tariffs the ESSMS. */
final class Signatures {
    private static final Comparator<Signataire> ORDRE = Comparator.comparing(Signataire::role)
            .thenComparing(s -> s.autorite().map(AutoriteTarification::toString).orElse(""));

    private Signatures() {}

    /**
     * The signatories of a contract for one ESSMS: for an EHPAD those that the text names, for home help and child protection
     * the département, otherwise the tarification authorities (L. 313-11 al. 1).
     */
    static List<Signataire> de(NatureCpom nature, EssmsConcerne essms, Qualification q, Titre titre) {
        ReferenceJuridique reference = reference(nature);
        Set<Signataire> signataires = new LinkedHashSet<>();
        signataires.add(new Signataire(Role.GESTIONNAIRE, Optional.empty(), false, reference));
        if (nature == NatureCpom.EHPAD && essms.controlePar().isPresent()) {
            signataires.add(new Signataire(Role.PERSONNE_QUI_CONTROLE, Optional.empty(), true, reference));
        }
        for (AutoriteUsuelle role : roles(nature, q, titre)) {
            List<AutoriteTarification> connues = q.autorites(role);
            if (connues.isEmpty()) {
                connues = essms.departement().flatMap(role::dans).map(List::of).orElse(List.of());
            }
            if (connues.isEmpty()) {
                signataires.add(new Signataire(role(role), Optional.empty(), false, reference));
            }
            connues.forEach(a -> signataires.add(new Signataire(role(role), Optional.of(a), false, reference)));
        }
        return signataires.stream().sorted(ORDRE).toList();
    }

    private static Set<AutoriteUsuelle> roles(NatureCpom nature, Qualification q, Titre titre) {
        Set<AutoriteUsuelle> roles = EnumSet.noneOf(AutoriteUsuelle.class);
        roles.addAll(q.tarification());
        switch (nature) {
            case EHPAD -> {
                if (titre == Titre.PROPRE) {
                    roles.addAll(Set.of(AutoriteUsuelle.DG_ARS, AutoriteUsuelle.PCD));
                }
            }
            case DOMICILE, ASE -> {
                return EnumSet.of(AutoriteUsuelle.PCD);
            }
            case AHI -> {
                if (titre == Titre.PROPRE) {
                    roles.add(AutoriteUsuelle.PREFET_REGION);
                }
            }
            case GENERAL, HANDICAP -> {}
        }
        return roles;
    }

    /** Those of several ESSMS under one contract: an authority of unknown territory is left out when a known one stands there. */
    static List<Signataire> ensemble(List<List<Signataire>> parEssms) {
        Set<Signataire> tous = new LinkedHashSet<>();
        parEssms.forEach(tous::addAll);
        List<Signataire> retenus = new ArrayList<>();
        for (Signataire signataire : tous) {
            boolean couvert = signataire.autorite().isEmpty()
                    && tous.stream()
                            .anyMatch(s -> s.role() == signataire.role()
                                    && s.autorite().isPresent());
            if (!couvert) {
                retenus.add(signataire);
            }
        }
        return retenus.stream().sorted(ORDRE).toList();
    }

    /** True when a public party is among them. */
    static boolean publics(List<Signataire> signataires) {
        return signataires.stream()
                .anyMatch(s -> s.role() != Role.GESTIONNAIRE && s.role() != Role.PERSONNE_QUI_CONTROLE);
    }

    private static Role role(AutoriteUsuelle usuelle) {
        return switch (usuelle) {
            case DG_ARS -> Role.DG_ARS;
            case PCD -> Role.PCD;
            case PREFET_REGION -> Role.PREFET_REGION;
        };
    }

    private static ReferenceJuridique reference(NatureCpom nature) {
        return switch (nature) {
            case GENERAL, HANDICAP -> Articles.L_313_11;
            case EHPAD -> Articles.L_313_12_IV_TER_AL1;
            case AHI -> Articles.L_313_11_2;
            case DOMICILE -> Articles.L_313_11_1;
            case ASE -> Articles.L_313_12_4;
        };
    }
}
