package fr.cpom.investissement;

import fr.cpom.investissement.EcheancierExact.Flux;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The due dates of a loan gathered by year. */
final class AnneesEmprunt {
    private final List<Flux> flux;
    private final Arrondi arrondi;
    private final Arrondi affichage;

    AnneesEmprunt(List<Flux> flux, Arrondi arrondi, Arrondi affichage) {
        this.flux = flux;
        this.arrondi = arrondi;
        this.affichage = affichage;
    }

    /** Years of a loan without dates, from its start. */
    List<AnneeEmprunt> parRang(int parAn) {
        List<AnneeEmprunt> annees = new ArrayList<>();
        for (int debut = 0; debut < flux.size(); debut += parAn) {
            List<Flux> annee = flux.subList(debut, Math.min(flux.size(), debut + parAn));
            BigDecimal interets = BigDecimal.ZERO;
            for (Flux f : annee) {
                interets = interets.add(f.interets());
            }
            annees.add(annee(
                    annees.size() + 1,
                    Optional.empty(),
                    annee,
                    Optional.empty(),
                    interets,
                    annee.get(annee.size() - 1).restant()));
        }
        return annees;
    }

    /** Budget years, the first one being that where interest starts to run. */
    List<AnneeEmprunt> parExercice(List<LocalDate> dates, LocalDate depart, BigDecimal capital) {
        List<AnneeEmprunt> annees = new ArrayList<>();
        int premiere = depart.plusDays(1).getYear();
        int derniere = dates.get(dates.size() - 1).getYear();
        int rang = 0;
        BigDecimal courus = BigDecimal.ZERO;
        BigDecimal restant = capital;
        for (int annee = premiere; annee <= derniere; annee++) {
            int debut = rang;
            BigDecimal interets = BigDecimal.ZERO;
            while (rang < flux.size() && dates.get(rang).getYear() == annee) {
                interets = interets.add(flux.get(rang).interets());
                restant = flux.get(rang).restant();
                rang++;
            }
            BigDecimal finAnnee = rang == flux.size()
                    ? BigDecimal.ZERO
                    : courus(rang == 0 ? depart : dates.get(rang - 1), dates.get(rang), annee, flux.get(rang));
            annees.add(annee(
                    annees.size() + 1,
                    Optional.of(Exercice.of(annee)),
                    flux.subList(debut, rang),
                    Optional.of(finAnnee),
                    interets.add(finAnnee).subtract(courus),
                    restant));
            courus = finAnnee;
        }
        return annees;
    }

    /** Rounded at once, so that the charges of all years sum to the interest of the loan. */
    private BigDecimal courus(LocalDate precedente, LocalDate suivante, int annee, Flux flux) {
        long courus = ChronoUnit.DAYS.between(precedente, LocalDate.of(annee, 12, 31));
        long periode = ChronoUnit.DAYS.between(precedente, suivante);
        BigDecimal part = flux.interets()
                .multiply(BigDecimal.valueOf(courus))
                .divide(BigDecimal.valueOf(periode), TauxDePeriode.PRECISION);
        return BigDecimal.valueOf(EcheancierExact.arrondir(part, arrondi));
    }

    private AnneeEmprunt annee(
            int rang,
            Optional<Exercice> exercice,
            List<Flux> annee,
            Optional<BigDecimal> courus,
            BigDecimal charge,
            BigDecimal restant) {
        BigDecimal echeances = BigDecimal.ZERO;
        BigDecimal payes = BigDecimal.ZERO;
        BigDecimal capitalises = BigDecimal.ZERO;
        BigDecimal capital = BigDecimal.ZERO;
        for (Flux f : annee) {
            echeances = echeances.add(f.echeance());
            payes = payes.add(f.interetsPayes());
            capitalises = capitalises.add(f.capitalises());
            capital = capital.add(f.capital());
        }
        return new AnneeEmprunt(
                rang,
                exercice,
                montant(echeances),
                montant(payes),
                montant(capitalises),
                montant(capital),
                courus.map(this::montant),
                montant(charge),
                montant(restant));
    }

    private MonetaryAmount montant(BigDecimal centimes) {
        return Montants.ofCentimes(EcheancierExact.arrondir(centimes, affichage));
    }
}
