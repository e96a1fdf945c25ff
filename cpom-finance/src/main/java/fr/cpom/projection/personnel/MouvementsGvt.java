package fr.cpom.projection.personnel;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.projection.personnel.DecompositionMasse.Gvt;
import fr.cpom.projection.personnel.DemandeDecompositionMasse.MouvementsPersonnel;
import fr.cpom.projection.personnel.DemandeDecompositionMasse.Present;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.util.Collection;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** GVT of the movements of a period: careers of those present, noria of those who came and left. */
final class MouvementsGvt {
    private final MouvementsPersonnel mouvements;
    private final Fraction mois;
    private final Arrondi arrondi;

    MouvementsGvt(MouvementsPersonnel mouvements, int moisDePaie, Arrondi arrondi) {
        this.mouvements = mouvements;
        this.mois = Fraction.of(moisDePaie);
        this.arrondi = arrondi;
    }

    Gvt resultat(Anomalies anomalies) {
        Optional<Fraction> presents = presents();
        Optional<Fraction> positif = positif();
        Optional<Fraction> noria = noria(anomalies);
        Optional<Fraction> masse =
                mouvements.masse().map(m -> Fraction.of(Montants.centimes(m))).filter(m -> m.signe() > 0);
        Optional<Fraction> solde = positif.flatMap(p -> noria.map(p::plus));
        Optional<MonetaryAmount> montantSolde = montant(positif)
                .flatMap(p -> montant(noria)
                        .map(n -> Montants.ofCentimes(Math.addExact(Montants.centimes(p), Montants.centimes(n)))));
        return new Gvt(
                presents.map(Fraction::evolution),
                montant(positif),
                montant(noria),
                montantSolde,
                taux(positif, masse),
                taux(noria, masse),
                taux(solde, masse));
    }

    private Optional<Fraction> presents() {
        Fraction avant =
                total(mouvements.presents().stream().map(Present::avant).toList());
        Fraction apres =
                total(mouvements.presents().stream().map(Present::apres).toList());
        return avant.signe() == 0 ? Optional.empty() : Optional.of(apres.sur(avant));
    }

    /** What the new pays would be without the general measures, less the old ones, over the year. */
    private Optional<Fraction> positif() {
        if (mouvements.presents().isEmpty()) {
            return Optional.empty();
        }
        Fraction avant =
                total(mouvements.presents().stream().map(Present::avant).toList());
        Fraction apres =
                total(mouvements.presents().stream().map(Present::apres).toList());
        Fraction generales = mouvements.mesuresGenerales().map(Fraction::unPlus).orElse(Fraction.UN);
        return Optional.of(apres.sur(generales).moins(avant).fois(mois));
    }

    private Optional<Fraction> noria(Anomalies anomalies) {
        int sortants = mouvements.sortants().size();
        int entrants = mouvements.entrants().size();
        if (sortants + entrants == 0) {
            return Optional.empty();
        }
        if (sortants != entrants) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.NORIA_EFFECTIFS_DIFFERENTS,
                    "/mouvements",
                    "entrants",
                    Integer.toString(entrants),
                    "sortants",
                    Integer.toString(sortants)));
        }
        return Optional.of(
                total(mouvements.entrants()).moins(total(mouvements.sortants())).fois(mois));
    }

    private static Fraction total(Collection<MonetaryAmount> salaires) {
        return Fraction.somme(
                salaires.stream().map(m -> Fraction.of(Montants.centimes(m))).toList());
    }

    private Optional<MonetaryAmount> montant(Optional<Fraction> centimes) {
        return centimes.map(c -> Montants.ofCentimes(c.centimes(arrondi)));
    }

    private static Optional<Taux> taux(Optional<Fraction> effet, Optional<Fraction> masse) {
        return effet.flatMap(e -> masse.map(m -> e.sur(m).taux()));
    }
}
