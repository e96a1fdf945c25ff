package fr.cpom.resultat;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.resultat.ClausesAffectation.ModaliteAffectation;
import fr.cpom.resultat.TableDestinations.Ligne;
import fr.cpom.resultat.TableDestinations.Rang;
import fr.cpom.resultat.reserve.BilanBesoin;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.resultat.reserve.Soldes;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the texts impose on one result, and what they leave free: the common ground of a verdict and of a proposal. */
final class ImputationCompte {
    /** A part that the texts impose. */
    record Imposee(Destination destination, MontantExplique montant, ReferenceJuridique article) {}

    private final Tracage t;
    private final CompteResultat compte;
    private final Competence competence;
    private final String chemin;
    private final Soldes soldes;
    private final MontantExplique neant;
    private final MontantExplique aAffecter;
    private final Optional<MontantExplique> besoin;
    private final Optional<MontantExplique> place;
    private final List<Imposee> imposees = new ArrayList<>();
    private final MontantExplique libre;
    private final List<ModaliteAffectation> modalites;

    ImputationCompte(
            DemandeAffectation demande,
            CompteResultat compte,
            Competence competence,
            Transferts transferts,
            int rang,
            Tracage t,
            Anomalies anomalies) {
        this.t = t;
        this.compte = compte;
        this.competence = competence;
        this.chemin = "/comptes/" + rang;
        this.soldes = compte.soldes().orElseGet(() -> Soldes.builder().build());
        this.neant = t.entree("aucun", 0, "");
        this.modalites = demande.clauses().modalites().stream()
                .filter(m -> m.vise(compte.compte()))
                .toList();
        this.aAffecter = t.somme(
                        "resultatAAffecter",
                        competence.article(),
                        t.entree("resultat", Montants.centimes(compte.resultat()), chemin + "/resultat"),
                        t.entree("transfertsRecus", transferts.recu(compte.compte()), "/transferts"),
                        t.entree("transfertsCedes", transferts.cede(compte.compte()), "/transferts")
                                .retranche())
                .pour(compte.compte());
        this.besoin = BilanBesoin.besoin(t, compte.besoinFondsRoulement(), compte.bilan(), chemin);
        this.place = besoin.map(b -> t.maximum(
                "placeTresorerie",
                t.somme(
                        "margeBesoin",
                        Articles.R_314_48_III,
                        b,
                        solde(Reserve.TRESORERIE).retranche()),
                neant,
                Articles.R_314_234_1_E));
        if (aAffecter.centimes() > 0) {
            imposerExcedent();
        } else if (aAffecter.centimes() < 0) {
            imposerDeficit();
        }
        Presomptions.dire(this, demande, anomalies);
        this.libre = aAffecter.centimes() > 0 ? t.somme("partLibre", competence.article(), reste()) : neant;
    }

    private MontantExplique solde(Reserve reserve) {
        String libelle = "solde" + reserve.name();
        return t.entree(libelle, Montants.centimes(soldes.solde(reserve)), chemin + "/soldes");
    }

    /** Net gains of R. 314-235 al. 2 first, where the rule opens investment at all, then the earlier deficits. */
    private void imposerExcedent() {
        if (Competence.classe(compte).affecteParAutorite()
                && competence.article().equals(Articles.R_314_234_4)
                && TableDestinations.ligne(competence.regle(), Destination.INVESTISSEMENT)
                        .isPresent()
                && compte.plusValuesNettes().isPresent()) {
            MontantExplique gains = t.minimum(
                    "plusValuesNettes",
                    t.entree(
                            "plusValuesNettes",
                            Montants.centimes(compte.plusValuesNettes().get()),
                            chemin + "/plusValuesNettes"),
                    reste(),
                    Articles.R_314_235_AL2);
            imposer(Destination.INVESTISSEMENT, gains, Articles.R_314_235_AL2);
        }
        for (Ligne ligne : lignes(true)) {
            if (ligne.rang() == Rang.PRIORITAIRE) {
                MontantExplique montant =
                        t.minimum("apurement", solde(ligne.destination().reserve()), reste(), ligne.article());
                imposer(ligne.destination(), montant, ligne.article());
            }
        }
    }

    private void imposerDeficit() {
        for (Ligne ligne : lignes(false)) {
            MontantExplique montant = ligne.rang() == Rang.RESTE
                    ? t.somme("deficitRestant", ligne.article(), reste())
                    : t.minimum("repriseReserve", solde(ligne.destination().reserve()), reste(), ligne.article());
            imposer(ligne.destination(), montant, ligne.article());
        }
    }

    private void imposer(Destination destination, MontantExplique montant, ReferenceJuridique article) {
        if (montant.centimes() > 0) {
            imposees.add(new Imposee(destination, montant, article));
        }
    }

    /** What the imposed parts leave of the result, without its sign. */
    private MontantExplique reste() {
        List<MontantExplique> termes = new ArrayList<>();
        termes.add(aAffecter.centimes() < 0 ? aAffecter.retranche() : aAffecter);
        imposees.forEach(i -> termes.add(i.montant().retranche()));
        return t.somme("reste", competence.article(), termes);
    }

    List<Ligne> lignes(boolean excedent) {
        return TableDestinations.lignes(competence.regle(), excedent);
    }

    MontantExplique aAffecter() {
        return aAffecter;
    }

    /** The result without its sign, as what the texts impose and what they leave free. */
    MontantExplique detail() {
        List<MontantExplique> parts = new ArrayList<>();
        imposees.forEach(i -> parts.add(i.montant()));
        parts.add(libre);
        return t.somme("affectation", competence.article(), parts).pour(compte.compte());
    }

    MontantExplique libre() {
        return libre;
    }

    List<Imposee> imposees() {
        return imposees;
    }

    long imposee(Destination destination) {
        return imposees.stream()
                .filter(i -> i.destination() == destination)
                .mapToLong(i -> i.montant().centimes())
                .sum();
    }

    Optional<MontantExplique> besoin() {
        return besoin;
    }

    Optional<MontantExplique> place() {
        return place;
    }

    /** What a free destination may take at most by the texts; empty when the besoin that limits it is not known. */
    Optional<Long> plafondTexte(Ligne ligne) {
        if (ligne.rang() == Rang.PLAFONNE) {
            return place.map(MontantExplique::centimes);
        }
        return Optional.of(
                ligne.destination() == Destination.APUREMENT_DEFICITS
                        ? Montants.centimes(soldes.solde(Reserve.REPORT_A_NOUVEAU_DEFICITAIRE))
                        : Long.MAX_VALUE);
    }

    /** What the contract lets a destination take in all, what the texts impose on it set aside. */
    long plafondContrat(Destination destination) {
        return modalites.stream()
                .filter(m -> m.destination() == destination)
                .flatMap(m -> m.plafond().stream())
                .mapToLong(Montants::centimes)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** What the contract wants at least of the free part, its terms served in their order as far as it goes. */
    Map<Destination, Long> minimums() {
        Map<Destination, Long> dus = new EnumMap<>(Destination.class);
        long reste = libre.centimes();
        for (ModaliteAffectation modalite : modalites) {
            Optional<Ligne> ligne = TableDestinations.ligne(competence.regle(), modalite.destination())
                    .filter(l -> l.rang() != Rang.PRIORITAIRE && l.destination().pourExcedent());
            if (modalite.minimum().isPresent() && ligne.isPresent()) {
                long deja = dus.getOrDefault(modalite.destination(), 0L);
                long borne = Math.min(plafondTexte(ligne.get()).orElse(0L), plafondContrat(modalite.destination()));
                long voulu = Math.min(Montants.centimes(modalite.minimum().get()), borne);
                long ajout = Math.min(Math.max(0, voulu - deja), reste);
                dus.put(modalite.destination(), deja + ajout);
                reste -= ajout;
            }
        }
        return dus;
    }

    String chemin() {
        return chemin;
    }

    Soldes soldes() {
        return soldes;
    }

    CompteResultat compte() {
        return compte;
    }

    Competence competence() {
        return competence;
    }
}
