package fr.cpom.contrat;

import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siren;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A small contract with invented amounts. */
final class Exemples {
    static final NumeroFiness IME = NumeroFiness.of("010783009");
    static final NumeroFiness SESSAD = NumeroFiness.of("010001246");
    static final PartiePublique ARS =
            new PartiePublique.AgenceRegionaleSante("ARS Auvergne-Rhône-Alpes", Territoire.region("84"));

    private Exemples() {}

    static Essms essms(NumeroFiness finess) {
        return Essms.builder()
                .finess(finess)
                .nom("ESSMS " + finess)
                .categorie(CategorieEssms.of("183"))
                .addAutorites(AutoriteTarification.ars("84"))
                .build();
    }

    static Cpom.Builder cpom() {
        return Cpom.builder()
                .numero("2026-01")
                .nature(NatureCpom.HANDICAP)
                .gestionnaire(new Gestionnaire(
                        "Association",
                        Siren.of("775544083"),
                        NumeroFiness.of("010785897"),
                        StatutJuridique.PRIVE_NON_LUCRATIF))
                .addPartiesPubliques(ARS)
                .dateEntreeEnVigueur(LocalDate.of(2026, 1, 1))
                .terme(LocalDate.of(2030, 12, 31))
                .perimetre(new Perimetre(List.of(Membre.of(essms(IME)), Membre.of(essms(SESSAD)))));
    }

    static ClauseEvolution clause(String code) {
        return new ClauseEvolution.TauxEnveloppe(
                code,
                Optional.empty(),
                Optional.empty(),
                List.of(new TauxAnnuel(Exercice.of(2026), Taux.pourcent("0.93"))),
                Optional.empty());
    }

    static VoletFinancier.Builder volet() {
        return VoletFinancier.builder()
                .anneeBase(Exercice.of(2026))
                .addClauses(clause("taux"))
                .addLignes(LigneBase.builder()
                        .essms(IME)
                        .addAutorites(AutoriteTarification.ars("84"))
                        .financeur(Financeur.ASSURANCE_MALADIE)
                        .montant(Montants.euros("1800000"))
                        .clause("taux")
                        .build());
    }
}
