package fr.cpom.investissement;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.investissement.DemandeEmprunt.ConventionArrondi;
import fr.cpom.investissement.DemandeEmprunt.Differe;
import fr.cpom.investissement.DemandeEmprunt.Periodicite;
import fr.cpom.investissement.DemandeEmprunt.ProfilEmprunt;
import fr.cpom.investissement.EcheancierExact.Flux;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The schedule of a loan: what is due, its interest and its capital, by due date and by year.
 *
 * <p>Constant due amount {@code C·i / (1 − (1 + i)^−n)}, {@code C / n} at a zero rate. No text fixes a schedule: the practices
 * of banks are named choices of the entry. Its capital by year is what the CAF must cover (R. 314-222 I 4°); a loan of more
 * than one year is subject to approval (R. 314-20), see {@link ProgrammeCalculator}. Left out: the interest of the days
 * between the payment of the sum and the start of the first period, fees, insurance, a rate that varies.
 */
public final class EmpruntCalculator extends AbstractCalculator<DemandeEmprunt, TableauEmprunt> {
    private static final EmpruntCalculator STANDARD = new EmpruntCalculator();

    private EmpruntCalculator() {
        super(
                "investissement.emprunt",
                DemandeEmprunt.class,
                TableauEmprunt.class,
                Articles.PRATIQUE_BANCAIRE,
                Articles.R_314_20_I,
                Articles.R_314_222_I);
    }

    /** The calculator. */
    public static EmpruntCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<TableauEmprunt> calculer(DemandeEmprunt entree, Contexte contexte) {
        long capital = Montants.centimes(entree.capital());
        TauxDePeriode taux =
                TauxDePeriode.of(entree.taux(), entree.periodicite().parAn(), entree.conventionTaux());
        boolean arrondie = entree.conventionArrondi() == ConventionArrondi.A_CHAQUE_ECHEANCE;
        List<Flux> flux = arrondie
                ? EcheancierArrondi.flux(entree, capital, taux, contexte.arrondi())
                : EcheancierExact.flux(entree, capital, taux);
        // figures already rounded stay as they are; exact ones are rounded to be shown
        Arrondi affichage = arrondie ? Arrondi.AU_CENTIME : contexte.arrondi();
        List<LocalDate> dates = dates(entree);
        MontantExplique total = arrondie
                ? explique(capital, taux, flux, contexte)
                : expliqueExact(capital, flux, affichage, contexte.tracage());
        return Calcul.de(
                tableau(entree, taux, flux, dates, affichage, contexte.arrondi()),
                new Anomalies(),
                total.explication());
    }

    /** Counted from the first one, so that a 31 comes back after a shorter month. */
    private static List<LocalDate> dates(DemandeEmprunt entree) {
        List<LocalDate> dates = new ArrayList<>();
        entree.premiereEcheance().ifPresent(premiere -> {
            for (int k = 0; k < entree.nombreEcheances(); k++) {
                dates.add(premiere.plusMonths((long) k * entree.periodicite().mois()));
            }
        });
        return dates;
    }

    private static TableauEmprunt tableau(
            DemandeEmprunt entree,
            TauxDePeriode taux,
            List<Flux> flux,
            List<LocalDate> dates,
            Arrondi affichage,
            Arrondi arrondi) {
        List<LigneEmprunt> lignes = new ArrayList<>(flux.size());
        BigDecimal interets = BigDecimal.ZERO;
        BigDecimal capitalises = BigDecimal.ZERO;
        BigDecimal rembourse = BigDecimal.ZERO;
        for (int k = 0; k < flux.size(); k++) {
            Flux f = flux.get(k);
            interets = interets.add(f.interets());
            capitalises = capitalises.add(f.capitalises());
            rembourse = rembourse.add(f.capital());
            lignes.add(new LigneEmprunt(
                    k + 1,
                    dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(k)),
                    montant(f.echeance(), affichage),
                    montant(f.interets(), affichage),
                    montant(f.capitalises(), affichage),
                    montant(f.capital(), affichage),
                    montant(f.restant(), affichage)));
        }
        AnneesEmprunt annees = new AnneesEmprunt(flux, arrondi, affichage);
        Periodicite periodicite = entree.periodicite();
        return new TableauEmprunt(
                entree.capital(),
                taux.affiche(),
                echeanceConstante(entree, taux, flux, affichage, arrondi),
                montant(interets, affichage),
                montant(capitalises, affichage),
                montant(rembourse, affichage),
                montant(interets.subtract(capitalises).add(rembourse), affichage),
                lignes,
                dates.isEmpty()
                        ? annees.parRang(periodicite.parAn())
                        : annees.parExercice(
                                dates,
                                dates.get(0).minusMonths(periodicite.mois()),
                                BigDecimal.valueOf(Montants.centimes(entree.capital()))));
    }

    private static Optional<MonetaryAmount> echeanceConstante(
            DemandeEmprunt entree, TauxDePeriode taux, List<Flux> flux, Arrondi affichage, Arrondi arrondi) {
        if (entree.profil() != ProfilEmprunt.ECHEANCES_CONSTANTES) {
            return Optional.empty();
        }
        int differe = entree.differe().map(Differe::nombreEcheances).orElse(0);
        BigDecimal amorti = differe == 0
                ? BigDecimal.valueOf(Montants.centimes(entree.capital()))
                : flux.get(differe - 1).restant();
        BigDecimal exacte = taux.echeanceConstante(amorti, entree.nombreEcheances() - differe);
        return Optional.of(montant(BigDecimal.valueOf(EcheancierExact.arrondir(exacte, arrondi)), affichage));
    }

    private static MonetaryAmount montant(BigDecimal centimes, Arrondi arrondi) {
        return Montants.ofCentimes(EcheancierExact.arrondir(centimes, arrondi));
    }

    /** All that is paid = the sum lent + the interest of each period on what remains. */
    private static MontantExplique explique(long capital, TauxDePeriode taux, List<Flux> flux, Contexte contexte) {
        Tracage t = contexte.tracage();
        List<MontantExplique> interets = new ArrayList<>(flux.size());
        long restant = capital;
        for (int k = 0; k < flux.size(); k++) {
            String rang = Integer.toString(k + 1);
            long montant = flux.get(k).interets().longValueExact();
            interets.add(
                    taux.proportionnel()
                            ? t.fraction(
                                            "interets",
                                            t.entree("capitalRestantDu", restant, "/capital"),
                                            taux.numerateur(),
                                            taux.denominateur(),
                                            contexte.arrondi(),
                                            Articles.PRATIQUE_BANCAIRE)
                                    .pour(rang)
                            : t.entree("interets", montant, "/taux").pour(rang));
            restant = flux.get(k).restant().longValueExact();
        }
        return t.somme(
                "totalEcheances",
                Articles.PRATIQUE_BANCAIRE,
                t.entree("capital", capital, "/capital"),
                t.somme("totalInterets", Articles.PRATIQUE_BANCAIRE, interets));
    }

    private static MontantExplique expliqueExact(long capital, List<Flux> flux, Arrondi affichage, Tracage t) {
        BigDecimal interets = BigDecimal.ZERO;
        for (Flux f : flux) {
            interets = interets.add(f.interets());
        }
        return t.somme(
                "totalEcheances",
                Articles.PRATIQUE_BANCAIRE,
                t.entree("capital", capital, "/capital"),
                t.entree("totalInterets", EcheancierExact.arrondir(interets, affichage), "/taux"));
    }
}
