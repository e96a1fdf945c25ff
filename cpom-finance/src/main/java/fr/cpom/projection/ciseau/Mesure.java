package fr.cpom.projection.ciseau;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.projection.ciseau.EffetCiseau.CiseauEssms;
import fr.cpom.projection.ciseau.EffetCiseau.CouvertureReserves;
import fr.cpom.projection.ciseau.EffetCiseau.DureeCouverture;
import fr.cpom.projection.ciseau.EffetCiseau.LigneCiseau;
import fr.cpom.projection.ciseau.EffetCiseau.MotifSansRupture;
import fr.cpom.projection.ciseau.EffetCiseau.Rupture;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The measure of one pair of paths: the margins are made once, everything else is read from them. */
final class Mesure {
    private static final int DECIMALES_RANG = 4;

    private final Calendrier calendrier;
    private final Chemin chemin;
    private final Optional<Deflateur> deflateur;
    private final int decimales;
    private final List<MontantExplique> marges = new ArrayList<>();
    private final List<MontantExplique> constantes = new ArrayList<>();
    private final MontantExplique cumul;
    private final Optional<MontantExplique> cumulConstant;

    /**
     * Two paths by rank, with the reserves that stand behind them.
     *
     * @param produits by rank
     * @param charges by rank
     * @param croissanceProduits their growth
     * @param croissanceCharges their growth
     * @param reserveCompensation cents, when given
     * @param autresReserves cents, when given
     */
    record Chemin(
            List<MontantExplique> produits,
            List<MontantExplique> charges,
            Croissance croissanceProduits,
            Croissance croissanceCharges,
            Optional<Long> reserveCompensation,
            Optional<Long> autresReserves) {}

    Mesure(Calendrier calendrier, Chemin chemin, Optional<Deflateur> deflateur, int decimales, Contexte contexte) {
        this.calendrier = calendrier;
        this.chemin = chemin;
        this.deflateur = deflateur;
        this.decimales = decimales;
        Tracage t = contexte.tracage();
        for (int rang = 0; rang <= calendrier.dernier(); rang++) {
            MontantExplique marge = t.somme(
                            "margeAnnee",
                            Articles.ANALYSE,
                            chemin.produits().get(rang),
                            chemin.charges().get(rang).retranche())
                    .pour(calendrier.nom(rang));
            marges.add(marge);
            int r = rang;
            deflateur.ifPresent(
                    d -> constantes.add(constant(d, "margeConstante", marge, r).pour(calendrier.nom(r))));
        }
        cumul = t.somme("cumulMarges", Articles.ANALYSE, apresLaBase(marges));
        cumulConstant = deflateur.map(d -> t.somme("cumulConstant", Articles.ANALYSE, apresLaBase(constantes)));
    }

    private static List<MontantExplique> apresLaBase(List<MontantExplique> montants) {
        return montants.size() == 1 ? montants.subList(0, 0) : montants.subList(1, montants.size());
    }

    private MontantExplique constant(Deflateur d, String libelle, MontantExplique montant, int rang) {
        return d.constant(libelle, montant, calendrier.annee(rang), calendrier.annee(0));
    }

    Chemin chemin() {
        return chemin;
    }

    /** What the explanation of the whole starts from: the margin itself over no year, else the cumulated margin. */
    MontantExplique racine() {
        return calendrier.dernier() == 0 ? marges.get(0) : cumulConstant.orElse(cumul);
    }

    EffetCiseau resultat(List<CiseauEssms> essms, Anomalies anomalies, String pointeur) {
        Optional<BigDecimal> produits = chemin.croissanceProduits().taux();
        Optional<BigDecimal> charges = chemin.croissanceCharges().taux();
        return new EffetCiseau(
                produits.map(this::taux),
                charges.map(this::taux),
                charges.flatMap(c -> produits.map(p -> taux(c.subtract(p)))),
                lignes(),
                euros(cumul),
                cumulConstant.map(Mesure::euros),
                rupture(anomalies, pointeur),
                couverture(),
                essms);
    }

    private Taux taux(BigDecimal fraction) {
        return Decimaux.taux(fraction, decimales);
    }

    private List<LigneCiseau> lignes() {
        List<LigneCiseau> lignes = new ArrayList<>();
        Optional<Long> reserves = reserves();
        long somme = 0;
        for (int rang = 0; rang <= calendrier.dernier(); rang++) {
            int r = rang;
            MontantExplique marge = marges.get(rang);
            somme = rang == 0 ? 0 : Math.addExact(somme, marge.centimes());
            long cumule = somme;
            long base = chemin.produits().get(0).centimes();
            Optional<Long> produitsConstants = deflateur.map(
                    d -> constant(d, "produitsConstants", chemin.produits().get(r), r)
                            .centimes());
            Optional<Long> figes = deflateur.map(
                    d -> constant(d, "produitsConstants", chemin.produits().get(0), r)
                            .centimes());
            lignes.add(new LigneCiseau(
                    rang,
                    calendrier.exercice(rang),
                    euros(chemin.produits().get(rang)),
                    euros(chemin.charges().get(rang)),
                    euros(marge),
                    Montants.ofCentimes(cumule),
                    effort(rang),
                    reserves.map(x -> Montants.ofCentimes(Math.addExact(x, cumule))),
                    produitsConstants.map(Montants::ofCentimes),
                    deflateur.map(d -> euros(constantes.get(r))),
                    produitsConstants.map(p -> Montants.ofCentimes(p - base)),
                    figes.map(p -> Montants.ofCentimes(p - base))));
        }
        return lignes;
    }

    private Optional<Taux> effort(int rang) {
        long charges = chemin.charges().get(rang).centimes();
        long marge = marges.get(rang).centimes();
        if (charges == 0) {
            return Optional.empty();
        }
        return Optional.of(
                marge >= 0
                        ? Taux.ZERO
                        : Taux.of(BigDecimal.valueOf(marge)
                                .negate()
                                .divide(BigDecimal.valueOf(charges), decimales + 2, RoundingMode.HALF_UP)));
    }

    private Rupture rupture(Anomalies anomalies, String pointeur) {
        Optional<Integer> rang = premierSous(0);
        long produits = chemin.produits().get(0).centimes();
        long charges = chemin.charges().get(0).centimes();
        Optional<BigDecimal> facteurs = rapportDesCroissances();
        Optional<MotifSansRupture> motif = Optional.empty();
        if (charges > produits) {
            motif = Optional.of(MotifSansRupture.DEJA_DEFICITAIRE);
        } else if (facteurs.isEmpty()) {
            motif = Optional.of(MotifSansRupture.SANS_CROISSANCE);
        } else if (facteurs.get().compareTo(BigDecimal.ONE) <= 0) {
            motif = Optional.of(MotifSansRupture.CHARGES_PAS_PLUS_RAPIDES);
        }
        Optional<BigDecimal> continu = motif.isPresent()
                ? Optional.empty()
                : facteurs.map(f -> Decimaux.arrondir(
                        Decimaux.ln(BigDecimal.valueOf(produits)
                                        .divide(BigDecimal.valueOf(charges), Decimaux.PRECISION))
                                .divide(Decimaux.ln(f), Decimaux.PRECISION),
                        DECIMALES_RANG));
        boolean moyens = !chemin.croissanceProduits().constant()
                || !chemin.croissanceCharges().constant();
        if (continu.isPresent() && moyens) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CISEAU_TAUX_MOYENS, pointeur));
        }
        return new Rupture(rang, rang.flatMap(calendrier::exercice), continu, motif);
    }

    /** {@code (1 + g_charges) / (1 + g_produits)}, absent where one of them is not above zero. */
    private Optional<BigDecimal> rapportDesCroissances() {
        Optional<BigDecimal> charges = chemin.croissanceCharges().taux().map(BigDecimal.ONE::add);
        Optional<BigDecimal> produits = chemin.croissanceProduits().taux().map(BigDecimal.ONE::add);
        return charges.filter(c -> c.signum() > 0)
                .flatMap(c -> produits.filter(p -> p.signum() > 0)
                        .map(p -> c.divide(p, Decimaux.PRECISION)
                                .setScale(Decimaux.DECIMALES_SURES, RoundingMode.HALF_EVEN)));
    }

    private Optional<Integer> premierSous(int depuis) {
        for (int rang = depuis; rang < marges.size(); rang++) {
            if (marges.get(rang).centimes() < 0) {
                return Optional.of(rang);
            }
        }
        return Optional.empty();
    }

    private Optional<Long> reserves() {
        Optional<Long> autres = chemin.autresReserves();
        return chemin.reserveCompensation()
                .map(c -> Math.addExact(c, autres.orElse(0L)))
                .or(() -> autres);
    }

    private Optional<CouvertureReserves> couverture() {
        return reserves()
                .map(toutes -> new CouvertureReserves(
                        duree(chemin.reserveCompensation().orElse(0L)), duree(toutes)));
    }

    private DureeCouverture duree(long reserve) {
        Optional<Integer> premier = Optional.empty();
        long solde = reserve;
        for (int rang = 1; rang <= calendrier.dernier(); rang++) {
            solde = Math.addExact(solde, marges.get(rang).centimes());
            if (solde < 0 && premier.isEmpty()) {
                premier = Optional.of(rang);
            }
        }
        int couvert = premier.orElse(calendrier.dernier() + 1) - 1;
        return new DureeCouverture(
                Montants.ofCentimes(reserve),
                couvert,
                calendrier.exercice(couvert),
                premier,
                premier.flatMap(calendrier::exercice),
                Montants.ofCentimes(Math.max(0, -solde)));
    }

    private static MonetaryAmount euros(MontantExplique montant) {
        return Montants.ofCentimes(montant.centimes());
    }
}
