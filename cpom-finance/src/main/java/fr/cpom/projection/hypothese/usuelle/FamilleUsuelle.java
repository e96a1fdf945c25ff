package fr.cpom.projection.hypothese.usuelle;

import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.projection.hypothese.FamilleHypothese;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The families that can have a default, in the order in which they apply.
 *
 * <p>The accounts are the usual ones of the M22 and private charts; the composition of the groupes was not read again, so a request
 * may give others.
 */
enum FamilleUsuelle {
    INFLATION(
            FamilleHypothese.INFLATION,
            "Inflation générale",
            "hypotheses.inflation.ensemble",
            List.of("60", "61", "62", "635", "637", "65"),
            GroupeFonctionnel.I,
            GroupeFonctionnel.III),
    ENERGIE(
            FamilleHypothese.ENERGIE,
            "Énergie et fluides",
            "hypotheses.inflation.energie",
            List.of("6061", "60621"),
            GroupeFonctionnel.I),
    ALIMENTATION(
            FamilleHypothese.ALIMENTATION,
            "Alimentation",
            "hypotheses.inflation.alimentation",
            List.of("6063", "6282"),
            GroupeFonctionnel.I),
    ASSURANCES(
            FamilleHypothese.ASSURANCES,
            "Primes d'assurance",
            "hypotheses.assurances",
            List.of("616"),
            GroupeFonctionnel.III),
    IMMOBILIER(
            FamilleHypothese.IMMOBILIER,
            "Loyers",
            "hypotheses.loyers.activites-tertiaires",
            List.of("613", "614"),
            GroupeFonctionnel.III),
    TRANSPORTS(
            FamilleHypothese.TRANSPORTS,
            "Transports",
            "hypotheses.transports.accueil-jour",
            List.of("624"),
            GroupeFonctionnel.I),
    REVALORISATIONS(
            FamilleHypothese.REVALORISATIONS,
            "Mesures générales de rémunération",
            "",
            List.of("621", "631", "633", "64"),
            GroupeFonctionnel.II),
    GVT(FamilleHypothese.GVT, "GVT solde", "hypotheses.gvt", List.of("631", "633", "64"), GroupeFonctionnel.II),
    SINISTRALITE(
            FamilleHypothese.SINISTRALITE,
            "Cotisation accidents du travail",
            "hypotheses.accidents-travail.taux-collectif",
            List.of("64"),
            GroupeFonctionnel.II),
    ABSENTEISME(
            FamilleHypothese.ABSENTEISME,
            "Absences et remplacements",
            "",
            List.of("621", "631", "633", "64"),
            GroupeFonctionnel.II),
    ROTATION(
            FamilleHypothese.ROTATION,
            "Rotation du personnel",
            "",
            List.of("621", "631", "633", "64"),
            GroupeFonctionnel.II),
    QUALITE(
            FamilleHypothese.QUALITE,
            "Évaluation de la qualité",
            "hypotheses.evaluation.cout",
            List.of("617"),
            GroupeFonctionnel.III),
    TARIFICATION(FamilleHypothese.TARIFICATION, "Taux d'actualisation des campagnes", "", List.of());

    /** Families for which a public value was looked for and not found. */
    static final List<FamilleHypothese> INTROUVABLES = List.of(
            FamilleHypothese.CONTENTIEUX,
            FamilleHypothese.INTERIM,
            FamilleHypothese.ECOLOGIE,
            FamilleHypothese.NUMERIQUE);

    private final FamilleHypothese famille;
    private final String nom;
    private final String serie;
    private final List<String> comptes;
    private final List<GroupeFonctionnel> groupes;

    FamilleUsuelle(
            FamilleHypothese famille, String nom, String serie, List<String> comptes, GroupeFonctionnel... groupes) {
        this.famille = famille;
        this.nom = nom;
        this.serie = serie;
        this.comptes = comptes;
        this.groupes = List.of(groupes);
    }

    static Optional<FamilleUsuelle> de(FamilleHypothese famille) {
        return Stream.of(values()).filter(f -> f.famille == famille).findFirst();
    }

    FamilleHypothese famille() {
        return famille;
    }

    String nom() {
        return nom;
    }

    String serie() {
        return serie;
    }

    List<String> comptes() {
        return comptes;
    }

    List<GroupeFonctionnel> groupes() {
        return groupes;
    }
}
