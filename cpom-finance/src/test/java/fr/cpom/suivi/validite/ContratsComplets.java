package fr.cpom.suivi.validite;

import fr.cpom.contrat.Annexe;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClauseActivite;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionTarifaire;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.Stipulation;
import fr.cpom.contrat.Stipulation.Sujet;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siren;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented contracts of each kind, valid and complete. */
final class ContratsComplets {
    static final LocalDate ENTREE = LocalDate.of(2026, 1, 1);

    private static final AutoriteTarification ARS = AutoriteTarification.ars("84");
    private static final AutoriteTarification CD = AutoriteTarification.departement("01");
    private static final AutoriteTarification PREFET = AutoriteTarification.parse("PREFET-84");

    private ContratsComplets() {}

    static Cpom de(NatureCpom nature) {
        return entrantLe(nature, ENTREE);
    }

    /** Five years from a day. */
    static Cpom entrantLe(NatureCpom nature, LocalDate entree) {
        List<Membre> membres = switch (nature) {
            case EHPAD -> List.of(membre(1, "500", ARS, CD), membre(2, "354", ARS));
            case HANDICAP, GENERAL -> List.of(membre(1, "183", ARS), membre(2, "246", ARS));
            case AHI -> List.of(membre(1, "214", PREFET));
            case DOMICILE -> List.of(membre(1, "460", CD));
            case ASE -> List.of(membre(1, "177", CD));
        };
        Cpom.Builder contrat = Cpom.builder()
                .numero("essai")
                .nature(nature)
                .gestionnaire(new Gestionnaire(
                        "Association inventée", Siren.of("775544562"), finess(99), StatutJuridique.PRIVE_NON_LUCRATIF))
                .partiesPubliques(parties(nature))
                .dateEntreeEnVigueur(entree)
                .terme(DureeExacte.finApresAnnees(entree, 5))
                .perimetre(new Perimetre(membres))
                .voletFinancier(volet(membres, entree))
                .stipulations(Stream.of(Sujet.values())
                        .filter(s -> s != Sujet.VAUT_CONVENTION_AIDE_SOCIALE || nature == NatureCpom.EHPAD)
                        .map(Stipulation::of)
                        .toList())
                .annexes(annexes(entree));
        if (nature.sousEprd()) {
            contrat.cadreBudgetaire(CadreBudgetaire.EPRD)
                    .addClausesActivite(new ClauseActivite(
                            List.of(finess(2)),
                            List.of(
                                    ClauseActivite.Critere.TAUX_OCCUPATION,
                                    ClauseActivite.Critere.PERSONNES_ACCOMPAGNEES),
                            true));
        }
        if (nature == NatureCpom.EHPAD) {
            contrat.addOptionsTarifaires(new OptionTarifaire(finess(1), OptionTarifaire.Option.GLOBAL));
        }
        return contrat.build();
    }

    private static List<PartiePublique> parties(NatureCpom nature) {
        PartiePublique ars = new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84"));
        PartiePublique cd = new PartiePublique.ConseilDepartemental("Département", Territoire.departement("01"));
        return switch (nature) {
            case EHPAD -> List.of(ars, cd);
            case HANDICAP, GENERAL -> List.of(ars);
            case AHI -> List.of(new PartiePublique.PrefetRegion("Préfet", Territoire.region("84")));
            case DOMICILE, ASE -> List.of(cd);
        };
    }

    static Membre membre(int rang, String categorie, AutoriteTarification... autorites) {
        return Membre.of(essms(rang, categorie, "11", autorites));
    }

    static Essms essms(int rang, String categorie, String mode, AutoriteTarification... autorites) {
        return Essms.builder()
                .finess(finess(rang))
                .nom("ESSMS " + rang)
                .categorie(CategorieEssms.of(categorie))
                .departement(Territoire.departement("01"))
                .autorites(List.of(autorites))
                .addCapacites(Capacite.of(ModeAccueil.of(mode), 40))
                .build();
    }

    private static VoletFinancier volet(List<Membre> membres, LocalDate entree) {
        VoletFinancier.Builder volet = VoletFinancier.builder()
                .anneeBase(Exercice.du(entree))
                .addClauses(new ClauseEvolution.TauxEnveloppe(
                        "T", Optional.empty(), Optional.empty(), List.of(), Optional.of(Taux.pourcent("1"))));
        for (Membre membre : membres) {
            volet.addLignes(LigneBase.builder()
                    .essms(membre.essms().finess())
                    .autorites(membre.essms().autorites())
                    .financeur(Financeur.AUTRE)
                    .montant(Montants.euros("1000000.00"))
                    .clause("T")
                    .build());
        }
        return volet.build();
    }

    private static List<Annexe> annexes(LocalDate entree) {
        List<Annexe> annexes = new ArrayList<>();
        for (Annexe.Nature nature : Annexe.Nature.values()) {
            annexes.add(new Annexe(
                    nature.name().toLowerCase(Locale.ROOT),
                    Optional.of(nature),
                    Optional.empty(),
                    Optional.empty(),
                    nature == Annexe.Nature.PGFP ? annees(entree.getYear(), 6) : List.of()));
        }
        return annexes;
    }

    static List<Exercice> annees(int premiere, int nombre) {
        return IntStream.range(premiere, premiere + nombre)
                .mapToObj(Exercice::of)
                .toList();
    }

    /** A FINESS number of that rank, its key computed. */
    static NumeroFiness finess(int rang) {
        String huit = String.format(Locale.ROOT, "01%06d", rang);
        for (int cle = 0; cle < 10; cle++) {
            try {
                return NumeroFiness.of(huit + cle);
            } catch (IllegalArgumentException e) {
                // not this key
            }
        }
        throw new IllegalStateException(huit);
    }
}
