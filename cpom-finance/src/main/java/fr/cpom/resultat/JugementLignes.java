package fr.cpom.resultat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.resultat.Affectation.LigneJugee;
import fr.cpom.resultat.CompteResultat.LigneSouhaitee;
import fr.cpom.resultat.TableDestinations.Ligne;
import fr.cpom.resultat.TableDestinations.Rang;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The wished lines of one compte, judged in their order; what comes first takes first. */
final class JugementLignes {
    private final ImputationCompte imputation;
    private final Optional<Exercice> exercice;
    private final int etalement;
    private final Anomalies anomalies;
    private final List<LigneJugee> lignes = new ArrayList<>();
    private final Map<Destination, Long> admisLibres = new EnumMap<>(Destination.class);
    private final Map<Destination, Long> demandes = new EnumMap<>(Destination.class);
    private final Set<Exercice> annees = new HashSet<>();
    private long reste;

    private JugementLignes(
            ImputationCompte imputation, Optional<Exercice> exercice, int etalement, Anomalies anomalies) {
        this.imputation = imputation;
        this.exercice = exercice;
        this.etalement = etalement;
        this.anomalies = anomalies;
        this.reste = imputation.libre().centimes();
    }

    static JugementLignes juger(
            ImputationCompte imputation, Optional<Exercice> exercice, int etalement, Anomalies anomalies) {
        JugementLignes jugement = new JugementLignes(imputation, exercice, etalement, anomalies);
        List<LigneSouhaitee> souhait = imputation.compte().souhait();
        for (int i = 0; i < souhait.size(); i++) {
            jugement.juger(souhait.get(i), imputation.chemin() + "/souhait/" + i);
        }
        if (!souhait.isEmpty()) {
            jugement.controlerImposees();
            jugement.controlerMinimums();
        }
        return jugement;
    }

    List<LigneJugee> lignes() {
        return lignes;
    }

    Map<Destination, Long> admisLibres() {
        return admisLibres;
    }

    private void juger(LigneSouhaitee souhait, String chemin) {
        Destination destination = souhait.destination();
        long demande = Montants.centimes(souhait.montant());
        long deja = demandes.merge(destination, demande, Math::addExact) - demande;
        boolean excedent = imputation.aAffecter().centimes() >= 0;
        ReferenceJuridique article = imputation.competence().article();
        if (destination.pourExcedent() != excedent) {
            ajouter(souhait, 0, MotifAffectation.SENS_CONTRAIRE, article, chemin);
            return;
        }
        Optional<Ligne> connue = TableDestinations.ligne(imputation.competence().regle(), destination);
        if (connue.isEmpty() && imputation.competence().regimeInconnu() && Presomptions.ouverteAilleurs(destination)) {
            ajouter(souhait, 0, MotifAffectation.REGIME_INCONNU, Articles.R_314_244_AL2, chemin);
            return;
        }
        if (connue.isEmpty()) {
            ajouter(souhait, 0, MotifAffectation.DESTINATION_INTERDITE, interdiction(excedent), chemin);
            return;
        }
        Ligne ligne = connue.get();
        if (!exerciceAdmis(souhait)) {
            direCirconstances(souhait, chemin);
            ajouter(souhait, 0, MotifAffectation.EXERCICE, ligne.article(), chemin);
            return;
        }
        if (destination == Destination.MESURES_EXPLOITATION
                && souhait.accroitCharges().isEmpty()
                && souhait.montant().isPositive()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.AFFECTATION_MESURE_PRESUMEE,
                            chemin + "/accroitCharges",
                            "compte",
                            imputation.compte().compte())
                    .selon(ligne.article()));
        }
        if (destination == Destination.MESURES_EXPLOITATION
                && souhait.accroitCharges().orElse(false)) {
            ajouter(souhait, 0, MotifAffectation.MESURE_DURABLE, ligne.article(), chemin);
            return;
        }
        long imposee = imputation.imposee(destination);
        long surImposee = Math.min(demande, Math.max(0, imposee - deja));
        if (!excedent || ligne.rang() == Rang.PRIORITAIRE) {
            MotifAffectation motif = Math.addExact(demande, deja)
                            > Math.abs(imputation.aAffecter().centimes())
                    ? MotifAffectation.DEPASSE_LE_RESULTAT
                    : MotifAffectation.PART_OBLIGATOIRE;
            ajouter(souhait, surImposee, motif, ligne.article(), chemin);
            return;
        }
        libre(souhait, ligne, surImposee, chemin);
    }

    /** The article that a destination unknown to the rule meets: that of the uses it does admit. */
    private ReferenceJuridique interdiction(boolean excedent) {
        return switch (imputation.competence().regle()) {
            case EPRD -> excedent ? Articles.R_314_234_1 : Articles.R_314_234_2;
            case EPRD_EMPLOI -> Articles.R_314_244_AL2;
            case L342_1 -> Articles.R_314_244_AL1;
            case BP -> excedent ? Articles.R_314_51_II : Articles.R_314_51_III;
            case BP_EMPLOI -> Articles.R_314_104_AL3;
            case BP_DEPENDANCE -> Articles.R_314_104_AL4;
        };
    }

    private void libre(LigneSouhaitee souhait, Ligne ligne, long surImposee, String chemin) {
        Destination destination = ligne.destination();
        long demande = Montants.centimes(souhait.montant()) - surImposee;
        long deja = admisLibres.getOrDefault(destination, 0L);
        Optional<Long> texte = imputation.plafondTexte(ligne);
        if (texte.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.CHAMP_MANQUANT,
                    imputation.chemin() + "/besoinFondsRoulement",
                    "champ",
                    "besoinFondsRoulement"));
            ajouter(souhait, 0, MotifAffectation.BESOIN_INCONNU, ligne.article(), chemin);
            return;
        }
        long placeTexte = Math.max(0, texte.get() - deja);
        long placeContrat = Math.max(0, imputation.plafondContrat(destination) - deja);
        long admis = Math.min(Math.min(demande, reste), Math.min(placeTexte, placeContrat));
        MotifAffectation motif;
        ReferenceJuridique article = ligne.article();
        if (admis == placeTexte && ligne.rang() == Rang.PLAFONNE && placeTexte < demande) {
            motif = MotifAffectation.BESOIN_FONDS_ROULEMENT;
        } else if (admis == placeContrat && placeContrat < demande) {
            motif = MotifAffectation.CONTRAT;
            article = contrat();
        } else if (admis == placeTexte && placeTexte < demande) {
            motif = MotifAffectation.PART_OBLIGATOIRE;
        } else {
            long total = demandes.values().stream().reduce(0L, Math::addExact);
            motif = total > imputation.aAffecter().centimes()
                    ? MotifAffectation.DEPASSE_LE_RESULTAT
                    : MotifAffectation.PART_OBLIGATOIRE;
            article = motif == MotifAffectation.PART_OBLIGATOIRE
                            && !imputation.imposees().isEmpty()
                    ? imputation.imposees().get(0).article()
                    : article;
        }
        reste -= admis;
        admisLibres.merge(destination, admis, Math::addExact);
        ajouter(souhait, Math.addExact(admis, surImposee), motif, article, chemin);
    }

    /** Year of the finding or the next one; with exceptional circumstances a deficit may fill as many years as the text says. */
    private boolean exerciceAdmis(LigneSouhaitee souhait) {
        if (souhait.exercice().isEmpty() || exercice.isEmpty()) {
            return true;
        }
        int ecart = souhait.exercice().get().annee() - exercice.get().annee();
        if (souhait.destination() != Destination.MAJORATION_CHARGES
                || !imputation.compte().circonstancesExceptionnelles().orElse(false)) {
            return ecart == 1 || ecart == 2;
        }
        annees.add(souhait.exercice().get());
        return ecart >= 1 && ecart <= etalement + 1 && annees.size() <= etalement;
    }

    /** A later year is refused for want of exceptional circumstances, which nobody denied. */
    private void direCirconstances(LigneSouhaitee souhait, String chemin) {
        if (souhait.destination() == Destination.MAJORATION_CHARGES
                && imputation.compte().circonstancesExceptionnelles().isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.AFFECTATION_CIRCONSTANCES_NON_DITES,
                            chemin + "/exercice",
                            "compte",
                            imputation.compte().compte(),
                            "nombre",
                            Integer.toString(etalement))
                    .selon(Articles.R_314_51_III));
        }
    }

    private void ajouter(
            LigneSouhaitee souhait, long admis, MotifAffectation motif, ReferenceJuridique article, String chemin) {
        long demande = Montants.centimes(souhait.montant());
        boolean entiere = admis == demande && (admis > 0 || admissibleANeant(motif));
        VerdictAffectation verdict = entiere
                ? VerdictAffectation.ADMISE
                : motif == MotifAffectation.BESOIN_INCONNU || motif == MotifAffectation.REGIME_INCONNU
                        ? VerdictAffectation.INDETERMINEE
                        : admis > 0 ? VerdictAffectation.LIMITEE : VerdictAffectation.REFUSEE;
        Optional<Ligne> ligne = TableDestinations.ligne(imputation.competence().regle(), souhait.destination());
        lignes.add(new LigneJugee(
                souhait.destination(),
                souhait.montant(),
                Montants.ofCentimes(admis),
                verdict,
                entiere ? Optional.empty() : Optional.of(motif),
                entiere ? ligne.map(Ligne::article).orElse(article) : article));
        if (verdict == VerdictAffectation.REFUSEE || verdict == VerdictAffectation.LIMITEE) {
            anomalies.ajouter(Anomalie.of(
                            verdict == VerdictAffectation.REFUSEE
                                    ? CodeAnomalie.AFFECTATION_REFUSEE
                                    : CodeAnomalie.AFFECTATION_LIMITEE,
                            chemin,
                            "destination",
                            souhait.destination().name(),
                            "demande",
                            Montants.texteCentimes(demande),
                            "admis",
                            Montants.texteCentimes(admis),
                            "motif",
                            motif.name())
                    .selon(article));
        }
        if (motif == MotifAffectation.CONTRAT
                && !entiere
                && imputation.competence().regle().sousEprd()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.AFFECTATION_CONTRAIRE_AU_CONTRAT,
                            chemin,
                            "destination",
                            souhait.destination().name())
                    .selon(Articles.R_314_230_I_3));
        }
    }

    /** A line of zero euro breaks nothing, unless its very destination is not open. */
    private static boolean admissibleANeant(MotifAffectation motif) {
        return motif != MotifAffectation.DESTINATION_INTERDITE
                && motif != MotifAffectation.SENS_CONTRAIRE
                && motif != MotifAffectation.EXERCICE
                && motif != MotifAffectation.MESURE_DURABLE
                && motif != MotifAffectation.REGIME_INCONNU
                && motif != MotifAffectation.BESOIN_INCONNU;
    }

    /** A wish that names an imposed part must name it whole; one that takes nothing from it leaves it understood. */
    private void controlerImposees() {
        for (ImputationCompte.Imposee imposee : imputation.imposees()) {
            long due = imputation.imposee(imposee.destination());
            Long demande = demandes.get(imposee.destination());
            boolean deficit = imputation.aAffecter().centimes() < 0;
            boolean entame = deficit && lignes.stream().anyMatch(l -> l.verdict() != VerdictAffectation.ADMISE);
            if (demande == null ? entame : demande < due) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.AFFECTATION_ORDRE_NON_RESPECTE,
                                imputation.chemin() + "/souhait",
                                "destination",
                                imposee.destination().name(),
                                "du",
                                Montants.texteCentimes(due),
                                "demande",
                                Montants.texteCentimes(demande == null ? 0 : demande))
                        .selon(imposee.article()));
            }
        }
    }

    private void controlerMinimums() {
        imputation.minimums().forEach((destination, minimum) -> {
            if (admisLibres.getOrDefault(destination, 0L) < minimum) {
                anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.AFFECTATION_SOUS_MINIMUM,
                                imputation.chemin() + "/souhait",
                                "destination",
                                destination.name(),
                                "minimum",
                                Montants.texteCentimes(minimum))
                        .selon(contrat()));
            }
        });
    }

    /** The article by which the contract binds the affectation. */
    private ReferenceJuridique contrat() {
        return imputation.competence().regle().contrat();
    }
}
