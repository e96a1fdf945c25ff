package fr.cpom.suivi.obligation;

import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.CategorieEssms.AutoriteUsuelle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which contract an ESSMS must, may or cannot have on a day.
 *
 * @param date the day asked
 * @param numeros its numbers in L. 312-1 I
 * @param confianceNumeros how sure they are, when they come from the category
 * @param tarification who tariffs it
 * @param obligatoire true when the law wants a contract, whether or not its signing may be suspended
 * @param natureRequise the kind of contract that the law wants
 * @param depuis first day of that duty
 * @param natures the verdict of each of the six kinds, in the order of the enum
 * @param signataires who signs: the contract required, else a general contract
 * @param suspension whether the signing of the contract required may be suspended, a fact apart from the duty
 * @param forfaitAutonomie for a résidence autonomie, the contract as a condition of its money
 * @param echeances the days by which the contracts of that kind had to be signed
 */
public record Obligation(
        LocalDate date,
        List<String> numeros,
        Optional<Confiance> confianceNumeros,
        List<AutoriteUsuelle> tarification,
        boolean obligatoire,
        Optional<NatureCpom> natureRequise,
        Optional<LocalDate> depuis,
        List<VerdictNature> natures,
        List<Signataire> signataires,
        Optional<SuspensionSignature> suspension,
        Optional<ForfaitAutonomie> forfaitAutonomie,
        List<EcheanceConclusion> echeances) {
    public Obligation {
        numeros = List.copyOf(numeros);
        tarification = List.copyOf(tarification);
        natures = List.copyOf(natures);
        signataires = List.copyOf(signataires);
        echeances = List.copyOf(echeances);
    }

    /** The verdict of a kind of contract. */
    public VerdictNature nature(NatureCpom nature) {
        return natures.stream().filter(v -> v.nature() == nature).findFirst().orElseThrow();
    }

    /**
     * The ARS may suspend the signing of contracts that stay compulsory.
     *
     * @param depuis first day
     * @param reference instruction
     * @param confiance how sure it is
     */
    public record SuspensionSignature(LocalDate depuis, ReferenceJuridique reference, Confiance confiance) {}

    /**
     * What a résidence autonomie only receives under contract.
     *
     * @param forfaitAutonomie article of the forfait autonomie, allotted by the département
     * @param forfaitSoins article of the old forfait soins, when the ARS still allots one
     * @param natures the kinds of contract that open the right
     */
    public record ForfaitAutonomie(
            ReferenceJuridique forfaitAutonomie, Optional<ReferenceJuridique> forfaitSoins, List<NatureCpom> natures) {
        public ForfaitAutonomie {
            natures = List.copyOf(natures);
        }
    }

    /**
     * A day by which contracts had to be signed.
     *
     * @param date last day
     * @param libelle what ends that day, in French
     * @param reference text that fixes it
     * @param confiance how sure it is
     */
    public record EcheanceConclusion(
            LocalDate date, String libelle, ReferenceJuridique reference, Confiance confiance) {}
}
