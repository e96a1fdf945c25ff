package fr.cpom.contrat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import fr.cpom.valeur.ValeurInvalideException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/**
 * How a volet financier fixes the tarification of each year of the contract (R. 314-40 CASF). Several kinds may live in one
 * contract: each line of base names its clause by its code.
 *
 * <p>Years are those of the clause's own lists. Where a clause knows no value for a year, {@code hypothese} may give a rate to
 * project with: the result then carries an alert. Without it the calculation has no value.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(ClauseEvolution.TauxEnveloppe.class),
    @JsonSubTypes.Type(ClauseEvolution.ObjectifDepartement.class),
    @JsonSubTypes.Type(ClauseEvolution.FormuleFixe.class),
    @JsonSubTypes.Type(ClauseEvolution.EquationTarifaire.class),
    @JsonSubTypes.Type(ClauseEvolution.TarifPlafond.class),
    @JsonSubTypes.Type(ClauseEvolution.Algorithme.class),
    @JsonSubTypes.Type(ClauseEvolution.AvenantAnnuel.class)
})
public sealed interface ClauseEvolution {
    /** Code by which the lines of base name the clause, unique in the contract. */
    String code();

    /** The option of R. 314-40 that the clause belongs to. */
    @JsonIgnore
    OptionEvolution option();

    /**
     * 1°: rate of evolution of the dotations régionales limitatives (L. 314-3, L. 314-3-2, L. 314-4).
     *
     * @param serie dated series to read for a year that {@code taux} does not hold, such as {@code campagne.taux-actualisation.ph}
     * @param territoire where the series is read, the whole country when absent: an ARS may apply a rate of its own
     * @param taux rates notified, by year
     * @param hypothese rate to project with where neither knows the year
     */
    @JsonTypeName("TAUX_ENVELOPPE")
    record TauxEnveloppe(
            String code,
            Optional<String> serie,
            Optional<Territoire> territoire,
            List<TauxAnnuel> taux,
            Optional<Taux> hypothese)
            implements ClauseEvolution {
        public TauxEnveloppe {
            taux = TauxAnnuel.distincts("taux", taux);
        }

        @Override
        public OptionEvolution option() {
            return OptionEvolution.OPTION_1;
        }

        /** The rate notified for a year. */
        public Optional<Taux> taux(Exercice exercice) {
            return TauxAnnuel.de(taux, exercice);
        }
    }

    /**
     * 1°: objective of evolution of the spending voted by the conseil départemental (L. 313-8).
     *
     * @param departement the département that votes it
     * @param taux rates voted, by year
     * @param hypothese rate to project with where the vote is not known
     */
    @JsonTypeName("OBJECTIF_DEPARTEMENT")
    record ObjectifDepartement(String code, Territoire departement, List<TauxAnnuel> taux, Optional<Taux> hypothese)
            implements ClauseEvolution {
        public ObjectifDepartement {
            taux = TauxAnnuel.distincts("taux", taux);
        }

        @Override
        public OptionEvolution option() {
            return OptionEvolution.OPTION_1;
        }

        /** The rate voted for a year. */
        public Optional<Taux> taux(Exercice exercice) {
            return TauxAnnuel.de(taux, exercice);
        }
    }

    /**
     * 2°: a fixed formula, evolution = sum of weights times the evolution of each index.
     *
     * @param indices at least one; weights that do not sum to 100 % are refused ({@code POIDS_FORMULE})
     * @param decimales decimals kept in the percentage of the result, HALF_UP; four when absent
     */
    @JsonTypeName("FORMULE_FIXE")
    record FormuleFixe(String code, List<Indice> indices, Optional<Integer> decimales) implements ClauseEvolution {
        public FormuleFixe {
            indices = List.copyOf(indices);
            Taux somme = Taux.ZERO;
            for (Indice indice : indices) {
                somme = somme.plus(indice.poids());
            }
            if (!somme.equals(Taux.UN)) {
                throw new ValeurInvalideException("POIDS_FORMULE", "indices", somme.toString());
            }
            if (decimales.isPresent() && (decimales.get() < 0 || decimales.get() > 10)) {
                throw new ValeurInvalideException(
                        "NOMBRE_INVALIDE", "decimales", decimales.get().toString());
            }
        }

        @Override
        public OptionEvolution option() {
            return OptionEvolution.OPTION_2;
        }
    }

    /**
     * One index of a fixed formula.
     *
     * @param libelle what is indexed: masse salariale, prix…
     * @param poids weight, the weights of a formula sum to 100 %
     * @param evolutions evolution of the index, by year
     * @param hypothese evolution to project with where a year is not known
     */
    record Indice(String libelle, Taux poids, List<TauxAnnuel> evolutions, Optional<Taux> hypothese) {
        public Indice {
            evolutions = TauxAnnuel.distincts("evolutions", evolutions);
        }

        /** The evolution known for a year. */
        public Optional<Taux> evolution(Exercice exercice) {
            return TauxAnnuel.de(evolutions, exercice);
        }
    }

    /**
     * 4°: the result of a tariff equation stands for base and evolution.
     *
     * @param famille which equation: {@code EHPAD_SOINS}, {@code SSIAD}…
     * @param resultats results of the equation, by ESSMS and year
     */
    @JsonTypeName("EQUATION_TARIFAIRE")
    record EquationTarifaire(String code, String famille, List<ResultatEquation> resultats) implements ClauseEvolution {
        public EquationTarifaire {
            resultats = List.copyOf(resultats);
            Set<String> vus = new HashSet<>();
            for (ResultatEquation r : resultats) {
                if (!vus.add(r.essms() + " " + r.exercice())) {
                    throw new ValeurInvalideException("ANNEE_EN_DOUBLE", "resultats", r.essms() + " " + r.exercice());
                }
            }
        }

        @Override
        public OptionEvolution option() {
            return OptionEvolution.OPTION_4;
        }

        /** The result for an ESSMS and a year. */
        public Optional<MonetaryAmount> resultat(NumeroFiness essms, Exercice exercice) {
            for (ResultatEquation r : resultats) {
                if (r.essms().equals(essms) && r.exercice().equals(exercice)) {
                    return Optional.of(r.montant());
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Result of a tariff equation.
     *
     * @param essms the ESSMS
     * @param exercice the year
     * @param montant euros of the year
     */
    record ResultatEquation(NumeroFiness essms, Exercice exercice, MonetaryAmount montant) {
        public ResultatEquation {
            montant = Montants.normalise(montant);
        }
    }

    /**
     * 4°: a tariff ceiling, amount per place and per year. Below it the base grows by the rate up to the ceiling; at or above
     * it the base is frozen.
     *
     * @param plafonds ceiling per place, by year
     * @param places places counted, by ESSMS
     * @param taux rates of evolution below the ceiling, by year
     * @param hypothese rate to project with where a year is not known
     */
    @JsonTypeName("TARIF_PLAFOND")
    record TarifPlafond(
            String code,
            List<MontantAnnuel> plafonds,
            List<PlacesEssms> places,
            List<TauxAnnuel> taux,
            Optional<Taux> hypothese)
            implements ClauseEvolution {
        public TarifPlafond {
            plafonds = MontantAnnuel.distincts("plafonds", plafonds);
            places = List.copyOf(places);
            taux = TauxAnnuel.distincts("taux", taux);
            if (places.stream()
                            .map(PlacesEssms::essms)
                            .collect(Collectors.toSet())
                            .size()
                    != places.size()) {
                throw new ValeurInvalideException("ESSMS_EN_DOUBLE", "places", code);
            }
        }

        @Override
        public OptionEvolution option() {
            return OptionEvolution.OPTION_4;
        }

        /** The rate of a year. */
        public Optional<Taux> taux(Exercice exercice) {
            return TauxAnnuel.de(taux, exercice);
        }

        /** The places counted for an ESSMS. */
        public Optional<Integer> places(NumeroFiness essms) {
            return places.stream()
                    .filter(p -> p.essms().equals(essms))
                    .map(PlacesEssms::places)
                    .findFirst();
        }
    }

    /**
     * Places of an ESSMS under a tariff ceiling.
     *
     * @param essms the ESSMS
     * @param places zero or more ({@code NOMBRE_INVALIDE} otherwise)
     */
    record PlacesEssms(NumeroFiness essms, int places) {
        public PlacesEssms {
            if (places < 0) {
                throw new ValeurInvalideException("NOMBRE_INVALIDE", "places", Integer.toString(places));
            }
        }
    }

    /**
     * 4°: an algorithm that the contract describes and the calling program supplies under its name.
     *
     * @param nom name under which the calculator is given the function
     * @param documentation what the contract says it does
     * @param parametres named values, handed to the function as they stand
     */
    @JsonTypeName("ALGORITHME")
    record Algorithme(String code, String nom, String documentation, List<Parametre> parametres)
            implements ClauseEvolution {
        public Algorithme {
            parametres = List.copyOf(parametres);
        }

        @Override
        public OptionEvolution option() {
            return OptionEvolution.OPTION_4;
        }
    }

    /**
     * A named value of an algorithm.
     *
     * @param nom name
     * @param valeur text, with its unit
     */
    record Parametre(String nom, String valeur) {}

    /**
     * 3°: yearly avenants; closed to the contracts under EPRD (R. 314-39-1).
     *
     * @param taux rates signed, by year
     * @param hypothese rate to project with for the avenants to come
     */
    @JsonTypeName("AVENANT_ANNUEL")
    record AvenantAnnuel(String code, List<TauxAnnuel> taux, Optional<Taux> hypothese) implements ClauseEvolution {
        public AvenantAnnuel {
            taux = TauxAnnuel.distincts("taux", taux);
        }

        @Override
        public OptionEvolution option() {
            return OptionEvolution.OPTION_3;
        }

        /** The rate signed for a year. */
        public Optional<Taux> taux(Exercice exercice) {
            return TauxAnnuel.de(taux, exercice);
        }
    }
}
