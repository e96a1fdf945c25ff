package fr.cpom.budget.siege;

import fr.cpom.budget.siege.DemandeAutoriteSiege.Financement;
import fr.cpom.budget.siege.DemandeAutoriteSiege.PartTerritoire;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.Financeur;
import fr.cpom.valeur.Montants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/**
 * The sums that the tests of R. 314-90 compare, in cents.
 *
 * @param total all financings
 * @param etat from the State and the sécurité sociale
 * @param ars of the ESSMS of the ARS, when known
 * @param pjj of the ESSMS of 4°
 * @param regions received by the ESSMS of each region
 * @param implantations received by the ESSMS of each département
 * @param contributions paid by each département
 */
record Financements(
        long total,
        long etat,
        Optional<Long> ars,
        long pjj,
        Map<Territoire, Long> regions,
        Map<Territoire, Long> implantations,
        Map<Territoire, Long> contributions) {

    /** Those of an entry; what is missing or contradicts is a blocking anomaly. */
    static Optional<Financements> de(DemandeAutoriteSiege entree, Anomalies anomalies) {
        if (entree.financements().isEmpty()) {
            return sommes(entree, anomalies);
        }
        boolean deuxFois = Stream.of(
                        entree.financementGlobal(),
                        entree.etatEtSecuriteSociale(),
                        entree.produitsArs(),
                        entree.produitsPjj())
                .anyMatch(Optional::isPresent);
        if (deuxFois
                || !entree.regions().isEmpty()
                || !entree.implantations().isEmpty()
                || !entree.contributions().isEmpty()) {
            incoherent("/financements", Cause.SOMMES_DONNEES_EN_PLUS_DES_LIGNES, anomalies);
            return Optional.empty();
        }
        return Optional.of(lignes(entree.financements()));
    }

    private static Financements lignes(List<Financement> lignes) {
        return new Financements(
                somme(lignes, f -> true),
                somme(lignes, Financements::etatOuSecuriteSociale),
                Optional.of(somme(
                        lignes,
                        f -> etatOuSecuriteSociale(f)
                                && f.tarifeParArs().orElse(f.financeur() == Financeur.ASSURANCE_MALADIE))),
                somme(lignes, f -> f.pjj().orElse(false)),
                parTerritoire(lignes, f -> f.departement().region()),
                parTerritoire(lignes, f -> Optional.of(f.departement())),
                parTerritoire(lignes, Financements::payeur));
    }

    private static boolean etatOuSecuriteSociale(Financement financement) {
        return financement.financeur() == Financeur.ETAT || financement.financeur() == Financeur.ASSURANCE_MALADIE;
    }

    private static Optional<Territoire> payeur(Financement f) {
        return switch (f.financeur()) {
            case DEPARTEMENT -> Optional.of(f.departementPayeur().orElse(f.departement()));
            case AUTRE_DEPARTEMENT -> f.departementPayeur();
            case ASSURANCE_MALADIE, ETAT, USAGER, AUTRE -> Optional.empty();
        };
    }

    private static long somme(List<Financement> lignes, Predicate<Financement> retenu) {
        return lignes.stream()
                .filter(retenu)
                .mapToLong(f -> Montants.centimes(f.montant()))
                .reduce(0, Math::addExact);
    }

    private static Map<Territoire, Long> parTerritoire(
            List<Financement> lignes, Function<Financement, Optional<Territoire>> ou) {
        Map<Territoire, Long> sommes = new TreeMap<>();
        for (Financement ligne : lignes) {
            ou.apply(ligne).ifPresent(t -> sommes.merge(t, Montants.centimes(ligne.montant()), Math::addExact));
        }
        return sommes;
    }

    private static Optional<Financements> sommes(DemandeAutoriteSiege entree, Anomalies anomalies) {
        if (entree.financementGlobal().isEmpty()
                && entree.etatEtSecuriteSociale().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.SIEGE_FINANCEMENT_ABSENT, "/financements")
                    .selon(Articles.R_314_90_I));
            return Optional.empty();
        }
        if (entree.financementGlobal().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "financementGlobal").selon(Articles.R_314_90_I));
        }
        if (entree.etatEtSecuriteSociale().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "etatEtSecuriteSociale").selon(Articles.R_314_90_I));
        }
        Financements lus = new Financements(
                centimes(entree.financementGlobal()),
                centimes(entree.etatEtSecuriteSociale()),
                entree.produitsArs().map(Montants::centimes),
                centimes(entree.produitsPjj()),
                parTerritoire(entree.regions()),
                parTerritoire(entree.implantations()),
                parTerritoire(entree.contributions()));
        lus.controler(anomalies);
        return anomalies.bloquent() ? Optional.empty() : Optional.of(lus);
    }

    private static long centimes(Optional<MonetaryAmount> montant) {
        return montant.map(Montants::centimes).orElse(0L);
    }

    private static Map<Territoire, Long> parTerritoire(List<PartTerritoire> parts) {
        Map<Territoire, Long> sommes = new TreeMap<>();
        parts.forEach(p -> sommes.merge(p.territoire(), Montants.centimes(p.montant()), Math::addExact));
        return sommes;
    }

    /** No part is above its whole, and each list names territories of its level. */
    private void controler(Anomalies anomalies) {
        if (etat > total) {
            incoherent("/etatEtSecuriteSociale", Cause.PARTIE_SUPERIEURE_AU_TOUT, anomalies);
        }
        if (ars.filter(a -> a > etat).isPresent()) {
            incoherent("/produitsArs", Cause.PARTIE_SUPERIEURE_AU_TOUT, anomalies);
        }
        if (pjj > total) {
            incoherent("/produitsPjj", Cause.PARTIE_SUPERIEURE_AU_TOUT, anomalies);
        }
        controler(regions, Territoire.Niveau.REGION, total, "/regions", anomalies);
        controler(implantations, Territoire.Niveau.DEPARTEMENT, total, "/implantations", anomalies);
        controler(contributions, Territoire.Niveau.DEPARTEMENT, total - etat, "/contributions", anomalies);
    }

    private static void controler(
            Map<Territoire, Long> parts, Territoire.Niveau niveau, long borne, String chemin, Anomalies anomalies) {
        long somme = parts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (somme > borne) {
            incoherent(chemin, Cause.PARTIE_SUPERIEURE_AU_TOUT, anomalies);
        }
        if (parts.keySet().stream().anyMatch(t -> t.niveau() != niveau)) {
            incoherent(
                    chemin,
                    niveau == Territoire.Niveau.REGION
                            ? Cause.TERRITOIRE_QUI_N_EST_PAS_UNE_REGION
                            : Cause.TERRITOIRE_QUI_N_EST_PAS_UN_DEPARTEMENT,
                    anomalies);
        }
    }

    /** Why the sums contradict each other, in the words of the message. */
    private enum Cause {
        SOMMES_DONNEES_EN_PLUS_DES_LIGNES,
        PARTIE_SUPERIEURE_AU_TOUT,
        TERRITOIRE_QUI_N_EST_PAS_UNE_REGION,
        TERRITOIRE_QUI_N_EST_PAS_UN_DEPARTEMENT
    }

    private static void incoherent(String chemin, Cause cause, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.SIEGE_FINANCEMENT_INCOHERENT,
                        chemin,
                        "champ",
                        chemin.substring(1),
                        "cause",
                        cause.name())
                .selon(Articles.R_314_90_I));
    }
}
