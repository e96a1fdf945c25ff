package fr.cpom.dotation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Calculator;
import fr.cpom.calcul.CalculatorId;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.DateTimeException;
import java.util.List;

/** What the calculators of this package say of themselves. */
abstract sealed class CalculateurDotation<E, R> implements Calculator<E, R>
        permits AdmissibiliteDgcCalculator,
                BaseReferenceCalculator,
                ClausesCalculator,
                DecisionTarifaireCalculator,
                EcartNotifieCalculator,
                MontantDotationCalculator,
                PlafondCalculator,
                ReconductionCalculator,
                RedeploiementCalculator,
                RepartitionCalculator,
                TrajectoireDgcCalculator,
                VersementsCalculator {
    private final CalculatorId id;
    private final Class<E> entree;
    private final Class<R> resultat;
    private final List<ReferenceJuridique> references;

    CalculateurDotation(String id, Class<E> entree, Class<R> resultat, ReferenceJuridique... references) {
        this.id = CalculatorId.of(id);
        this.entree = entree;
        this.resultat = resultat;
        this.references = List.of(references);
    }

    @Override
    public final CalculatorId id() {
        return id;
    }

    @Override
    public final List<ReferenceJuridique> references() {
        return references;
    }

    @Override
    public final Class<E> entree() {
        return entree;
    }

    @Override
    public final Class<R> resultat() {
        return resultat;
    }

    /** An amount or a date that grows out of bounds on the way is an anomaly of the whole, never an exception. */
    @Override
    public final Calcul<R> compute(E entree, Contexte contexte) {
        try {
            return calculer(entree, contexte);
        } catch (ValeurInvalideException e) {
            return horsBornes(CodeAnomalie.valueOf(e.code()), e.valeur());
        } catch (ArithmeticException e) {
            return horsBornes(CodeAnomalie.MONTANT_HORS_BORNES, "plus de 9999999999999999.99");
        } catch (DateTimeException e) {
            return horsBornes(CodeAnomalie.EXERCICE_INVALIDE, String.valueOf(e.getMessage()));
        }
    }

    /** The calculation itself. */
    abstract Calcul<R> calculer(E entree, Contexte contexte);

    private static <R> Calcul<R> horsBornes(CodeAnomalie code, String valeur) {
        Anomalies anomalies = new Anomalies();
        anomalies.ajouter(Anomalie.of(code, "", "valeur", valeur));
        return Calcul.impossible(anomalies);
    }
}
