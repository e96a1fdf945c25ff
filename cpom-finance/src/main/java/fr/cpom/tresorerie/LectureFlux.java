package fr.cpom.tresorerie;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.investissement.EmpruntCalculator;
import fr.cpom.investissement.LigneEmprunt;
import fr.cpom.investissement.TableauEmprunt;
import fr.cpom.suivi.echeance.RegleJours;
import fr.cpom.tresorerie.FluxDates.Titre;
import fr.cpom.tresorerie.FluxTresorerie.DotationContrat;
import fr.cpom.tresorerie.FluxTresorerie.Factures;
import fr.cpom.tresorerie.FluxTresorerie.FluxDate;
import fr.cpom.tresorerie.FluxTresorerie.FluxRecurrent;
import fr.cpom.tresorerie.FluxTresorerie.MoisPaie;
import fr.cpom.tresorerie.FluxTresorerie.Paie;
import fr.cpom.tresorerie.FluxTresorerie.PrixDeJournee;
import fr.cpom.tresorerie.FluxTresorerie.ServiceEmprunt;
import fr.cpom.tresorerie.FluxTresorerie.Travaux;
import fr.cpom.tresorerie.FluxTresorerie.VersementsDotation;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Turns each flow of an entry into dated movements. */
final class LectureFlux {
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final FluxDates dates;
    private final LectureDotation dotations;

    LectureFlux(DemandePlanTresorerie demande, Contexte contexte, Anomalies anomalies) {
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.dates = new FluxDates(demande.territoire());
        this.dotations = new LectureDotation(demande.territoire(), contexte, anomalies, dates);
    }

    /** The movements of all flows by day; incomplete when a blocking anomaly was met. */
    List<OperationTresorerie> lire(List<FluxTresorerie> flux) {
        for (int i = 0; i < flux.size(); i++) {
            lire(flux.get(i), "/flux/" + i);
        }
        return dates.enOrdre();
    }

    private void lire(FluxTresorerie flux, String chemin) {
        if (flux instanceof VersementsDotation f) {
            dotations.versements(f, chemin);
        } else if (flux instanceof DotationContrat f) {
            dotations.contrat(f, chemin);
        } else if (flux instanceof PrixDeJournee f) {
            prixDeJournee(f, chemin);
        } else if (flux instanceof Paie f) {
            paie(f, chemin);
        } else if (flux instanceof Factures f) {
            factures(f, chemin);
        } else if (flux instanceof ServiceEmprunt f) {
            emprunt(f, chemin);
        } else if (flux instanceof Travaux f) {
            travaux(f, chemin);
        } else if (flux instanceof FluxDate f) {
            dates.ajouter(
                    new Titre(f.libelle(), f.nature(), chemin, Optional.empty()),
                    f.sens(),
                    Montants.centimes(f.montant()),
                    f.date().plusDays(f.delaiJours().orElse(0)),
                    f.regle());
        } else if (flux instanceof FluxRecurrent f) {
            recurrent(f, chemin);
        }
    }

    private void recurrent(FluxRecurrent f, String chemin) {
        Titre titre = new Titre(f.libelle(), f.nature(), chemin, Optional.empty());
        for (int k = 0; k < f.nombre(); k++) {
            // counted from the first one, so that a 31 comes back after a shorter month
            LocalDate jour = f.premier().plusMonths((long) k * f.mois().orElse(1));
            dates.ajouter(
                    titre,
                    f.sens(),
                    Montants.centimes(f.montant()),
                    jour.plusDays(f.delaiJours().orElse(0)),
                    f.regle());
        }
    }

    private void prixDeJournee(PrixDeJournee f, String chemin) {
        boolean ehpad = f.categorie().filter(c -> c.estEhpad()).isPresent();
        ModeFacturation mode =
                f.facturation().orElse(ehpad ? ModeFacturation.TERME_A_ECHOIR : ModeFacturation.TERME_ECHU);
        if (ehpad && mode == ModeFacturation.TERME_ECHU) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FACTURATION_EHPAD_TERME_ECHU, chemin + "/facturation")
                    .selon(Articles.R_314_114));
        }
        YearMonth premier = YearMonth.from(f.premierMois());
        for (int k = 0; k < f.journees().size(); k++) {
            YearMonth mois = premier.plusMonths(k);
            LocalDate facture = mode == ModeFacturation.TERME_ECHU ? mois.atEndOfMonth() : mois.atDay(1);
            dates.ajouter(
                    new Titre(
                            f.libelle(),
                            f.nature().orElse(NatureFlux.PRIX_DE_JOURNEE),
                            chemin + "/journees/" + k,
                            Optional.of(Articles.R_314_114)),
                    SensFlux.ENTREE,
                    Math.multiplyExact(
                            Montants.centimes(f.tarif()), f.journees().get(k).longValue()),
                    facture.plusDays(f.delaiJours()),
                    f.regle());
        }
    }

    private void paie(Paie f, String chemin) {
        YearMonth premier = YearMonth.from(f.premierMois());
        for (int k = 0; k < f.nombreMois().orElse(f.mois().size()); k++) {
            int rang = Math.min(k, f.mois().size() - 1);
            mois(f, f.mois().get(rang), premier.plusMonths(k), chemin, chemin + "/mois/" + rang);
        }
    }

    private void mois(Paie f, MoisPaie mois, YearMonth travail, String chemin, String lieu) {
        YearMonth paiement = f.payeMoisSuivant().orElse(false) ? travail.plusMonths(1) : travail;
        dates.ajouter(
                new Titre(f.libelle(), NatureFlux.SALAIRES, lieu + "/salairesNets", Optional.empty()),
                SensFlux.SORTIE,
                Montants.centimes(mois.salairesNets()),
                jour(paiement, f.jourPaie().orElse(31)),
                f.regle());
        // contributions follow the month of the work, the tax that of the payment
        jourCotisations(f, travail, chemin)
                .ifPresent(j -> dates.ajouter(
                        new Titre(
                                f.libelle(),
                                NatureFlux.COTISATIONS,
                                lieu + "/cotisations",
                                Optional.of(Articles.R_243_6_II)),
                        SensFlux.SORTIE,
                        Montants.centimes(mois.cotisations()),
                        jour(travail.plusMonths(1), j),
                        f.regle()));
        YearMonth taxe = paiement.plusMonths(1);
        mois.taxeSurSalaires()
                .ifPresent(montant -> contexte.entier(
                                "taxe-salaires.jour", taxe.atDay(1), lieu + "/taxeSurSalaires", anomalies)
                        .ifPresent(j -> dates.ajouter(
                                new Titre(
                                        f.libelle(),
                                        NatureFlux.TAXE_SUR_SALAIRES,
                                        lieu + "/taxeSurSalaires",
                                        Optional.of(Articles.ANNEXE_III_369)),
                                SensFlux.SORTIE,
                                Montants.centimes(montant),
                                jour(taxe, j),
                                f.regle())));
    }

    /** The 5th for an employer of fifty that pays in the month of the work, else the 15th (CSS R. 243-6 II). */
    private Optional<Integer> jourCotisations(Paie f, YearMonth travail, String chemin) {
        if (f.jourCotisations().isPresent()) {
            return f.jourCotisations();
        }
        LocalDate jour = travail.plusMonths(1).atDay(1);
        if (f.payeMoisSuivant().orElse(false)) {
            return contexte.entier("cotisations.jour", jour, chemin + "/payeMoisSuivant", anomalies);
        }
        if (f.effectif().isEmpty()) {
            anomalies.ajouter(Anomalie.manque(chemin, "effectif").selon(Articles.R_243_6_II));
            return Optional.empty();
        }
        String lieu = chemin + "/effectif";
        return contexte.entier("cotisations.effectif", jour, lieu, anomalies)
                .flatMap(seuil -> contexte.entier(
                        f.effectif().orElseThrow() >= seuil ? "cotisations.jour.effectif" : "cotisations.jour",
                        jour,
                        lieu,
                        anomalies));
    }

    private static LocalDate jour(YearMonth mois, int jour) {
        return mois.atDay(Math.min(jour, mois.lengthOfMonth()));
    }

    private void factures(Factures f, String chemin) {
        for (int k = 0; k < f.factures().size(); k++) {
            MontantDate facture = f.factures().get(k);
            Optional<Integer> delai = f.delaiJours()
                    .or(() -> contexte.entier("fournisseurs.delai", facture.date(), chemin + "/delaiJours", anomalies));
            Titre titre = new Titre(
                    f.libelle(),
                    NatureFlux.FOURNISSEURS,
                    chemin + "/factures/" + k,
                    f.delaiJours().isPresent() ? Optional.empty() : Optional.of(Articles.R_2192_10));
            delai.ifPresent(d -> dates.ajouter(
                    titre,
                    SensFlux.SORTIE,
                    Montants.centimes(facture.montant()),
                    facture.date().plusDays(d),
                    f.regle()));
        }
    }

    private void emprunt(ServiceEmprunt f, String chemin) {
        if (!Sources.uneSeule(
                f.demande().isPresent(), f.tableau().isPresent(), chemin, "demande", "tableau", anomalies)) {
            return;
        }
        Optional<TableauEmprunt> tableau = f.tableau()
                .or(() -> f.demande().flatMap(d -> {
                    Calcul<TableauEmprunt> calcul = EmpruntCalculator.standard().compute(d, contexte);
                    calcul.anomalies().forEach(a -> anomalies.ajouter(a.sous(chemin + "/demande")));
                    return calcul.resultat();
                }));
        tableau.ifPresent(t -> emprunt(f, t, chemin));
    }

    private void emprunt(ServiceEmprunt f, TableauEmprunt tableau, String chemin) {
        f.dateDeblocage()
                .ifPresent(jour -> dates.ajouter(
                        new Titre(
                                f.libelle(), NatureFlux.DEBLOCAGE_EMPRUNT, chemin + "/dateDeblocage", Optional.empty()),
                        SensFlux.ENTREE,
                        Montants.centimes(tableau.capital()),
                        jour,
                        f.regle()));
        for (int k = 0; k < tableau.lignes().size(); k++) {
            LigneEmprunt ligne = tableau.lignes().get(k);
            if (ligne.date().isEmpty()) {
                String champ = f.tableau().isPresent() ? "/tableau/lignes/" + k + "/date" : "/demande/premiereEcheance";
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.CHAMP_MANQUANT,
                        chemin + champ,
                        "champ",
                        f.tableau().isPresent() ? "date" : "premiereEcheance"));
                return;
            }
            echeance(f, ligne, chemin + (f.tableau().isPresent() ? "/tableau/lignes/" + k : "/demande"));
        }
    }

    private void echeance(ServiceEmprunt f, LigneEmprunt ligne, String origine) {
        LocalDate jour = ligne.date().orElseThrow();
        dates.ajouter(
                new Titre(f.libelle(), NatureFlux.INTERETS, origine, Optional.empty()),
                SensFlux.SORTIE,
                Math.subtractExact(Montants.centimes(ligne.interets()), Montants.centimes(ligne.interetsCapitalises())),
                jour,
                f.regle());
        dates.ajouter(
                new Titre(f.libelle(), NatureFlux.REMBOURSEMENT_EMPRUNT, origine, Optional.empty()),
                SensFlux.SORTIE,
                Montants.centimes(ligne.capital()),
                jour,
                f.regle());
    }

    private void travaux(Travaux f, String chemin) {
        montants(
                f.libelle(),
                NatureFlux.INVESTISSEMENT,
                SensFlux.SORTIE,
                f.depenses(),
                chemin + "/depenses/",
                f.regle());
        montants(
                f.libelle(),
                NatureFlux.SUBVENTION_INVESTISSEMENT,
                SensFlux.ENTREE,
                f.subventions(),
                chemin + "/subventions/",
                f.regle());
    }

    private void montants(
            String libelle,
            NatureFlux nature,
            SensFlux sens,
            List<MontantDate> montants,
            String liste,
            Optional<RegleJours> regle) {
        for (int k = 0; k < montants.size(); k++) {
            dates.ajouter(
                    new Titre(libelle, nature, liste + k, Optional.empty()),
                    sens,
                    Montants.centimes(montants.get(k).montant()),
                    montants.get(k).date(),
                    regle);
        }
    }
}
