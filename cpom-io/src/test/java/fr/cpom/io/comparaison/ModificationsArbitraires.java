package fr.cpom.io.comparaison;

import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.OptionTarifaire;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.contrat.avenant.Modification;
import fr.cpom.contrat.avenant.PosteCapacite;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.Essms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Changes of every variant that make sense for a contract, their values taken from another one or from itself. */
final class ModificationsArbitraires {
    private final Cpom contrat;
    private final Random hasard;

    ModificationsArbitraires(Cpom contrat, Random hasard) {
        this.contrat = contrat;
        this.hasard = hasard;
    }

    /** The contract with codes on some of its lines, so that an avenant can take them out. */
    static Cpom avecCodes(Cpom cpom, Random hasard) {
        return cpom.voletFinancier()
                .map(v -> Cpom.builder()
                        .from(cpom)
                        .voletFinancier(VoletFinancier.builder()
                                .from(v)
                                .lignes(IntStream.range(0, v.lignes().size())
                                        .mapToObj(i -> hasard.nextBoolean()
                                                ? v.lignes().get(i)
                                                : LigneBase.builder()
                                                        .from(v.lignes().get(i))
                                                        .code("L" + i)
                                                        .build())
                                        .toList())
                                .build())
                        .build())
                .orElse(cpom);
    }

    /** One change of each variant that the other contract has a value for. */
    List<Modification> de(Cpom autre) {
        List<Modification> toutes = new ArrayList<>();
        Membre membre = parmi(contrat.perimetre().membres()).orElseThrow();
        Essms essms = membre.essms();
        toutes.add(new Modification.Gestionnaire(autre.gestionnaire()));
        parmi(autre.partiesPubliques()).ifPresent(p -> toutes.add(new Modification.EntreePartie(p)));
        parmi(contrat.partiesPubliques()).ifPresent(p -> toutes.add(new Modification.SortiePartie(p)));
        toutes.add(Modification.Terme.of(contrat.terme().plusDays(hasard.nextInt(60) - 30)));
        toutes.add(new Modification.Prorogation(contrat.terme().plusDays(1 + hasard.nextInt(365))));
        parmi(autre.perimetre().membres())
                .ifPresent(m -> toutes.add(new Modification.EntreeEssms(
                        hasard.nextBoolean() ? m : new Membre(m.essms(), Optional.empty(), Optional.empty()))));
        parmi(autre.perimetre().membres())
                .ifPresent(m -> toutes.add(new Modification.DescriptionEssms(
                        Essms.builder().from(m.essms()).finess(essms.finess()).build())));
        parmi(autre.perimetre().membres())
                .flatMap(m -> parmi(m.essms().capacites()))
                .ifPresent(c -> toutes.add(new Modification.CapaciteEssms(essms.finess(), c)));
        Optional<PosteCapacite> origine = parmi(essms.capacites()).map(c -> poste(essms, c));
        Optional<PosteCapacite> destination = parmi(autre.perimetre().membres())
                .flatMap(m -> parmi(m.essms().capacites()))
                .map(c ->
                        poste(parmi(contrat.perimetre().membres()).orElseThrow().essms(), c));
        if (origine.isPresent() || destination.isPresent()) {
            toutes.add(new Modification.TransformationPlaces(
                    hasard.nextInt(4) == 0 && destination.isPresent() ? Optional.empty() : origine, destination));
        }
        toutes.add(new Modification.SortieEssms(
                essms.finess(),
                hasard.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(contrat.dateEntreeEnVigueur().plusDays(hasard.nextInt(900)))));
        parmi(autre.optionsTarifaires())
                .ifPresent(o ->
                        toutes.add(new Modification.OptionTarifaire(new OptionTarifaire(essms.finess(), o.option()))));
        autre.voletFinancier().ifPresent(v -> volet(v, toutes));
        contrat.voletFinancier().ifPresent(v -> {
            parmi(v.lignes()).flatMap(LigneBase::code).ifPresent(c -> toutes.add(new Modification.RetraitLigne(c)));
            parmi(v.clauses()).ifPresent(c -> toutes.add(new Modification.RetraitClause(c.code())));
        });
        parmi(autre.objectifs()).ifPresent(o -> toutes.add(new Modification.ObjectifFixe(o)));
        parmi(contrat.objectifs()).ifPresent(o -> toutes.add(new Modification.RetraitObjectif(o.code())));
        parmi(autre.annexes()).ifPresent(x -> toutes.add(new Modification.AnnexeFixee(x)));
        parmi(autre.stipulations()).ifPresent(s -> toutes.add(new Modification.StipulationFixee(s)));
        return toutes;
    }

    private void volet(VoletFinancier v, List<Modification> toutes) {
        toutes.add(new Modification.VoletFinancier(v));
        parmi(v.clauses()).ifPresent(c -> toutes.add(new Modification.Clause(c)));
        parmi(v.lignes()).ifPresent(l -> toutes.add(new Modification.Ligne(l)));
        parmi(v.mesures()).ifPresent(m -> toutes.add(new Modification.Mesure(m)));
        parmi(v.plafonds()).ifPresent(p -> toutes.add(new Modification.Plafond(p)));
    }

    private PosteCapacite poste(Essms essms, Capacite capacite) {
        return new PosteCapacite(
                essms.finess(),
                capacite.mode(),
                1 + hasard.nextInt(20),
                capacite.discipline(),
                capacite.publicAccueilli());
    }

    /** Changes that set what the contract already holds; adding, taking out and moving have no such form. */
    List<Modification> sansEffet() {
        List<Modification> toutes = new ArrayList<>();
        toutes.add(new Modification.Gestionnaire(contrat.gestionnaire()));
        toutes.add(new Modification.Terme(contrat.terme(), contrat.prorogation()));
        contrat.prorogation().ifPresent(p -> toutes.add(new Modification.Prorogation(p)));
        List<Membre> membres = contrat.perimetre().membres();
        Membre dernier = membres.get(membres.size() - 1);
        Essms essms = dernier.essms();
        toutes.add(new Modification.DescriptionEssms(essms));
        essms.capacites().stream()
                .filter(c -> essms.capacites().stream()
                                .filter(autre -> memePoste(c, autre))
                                .count()
                        == 1)
                .findFirst()
                .ifPresent(c -> toutes.add(new Modification.CapaciteEssms(essms.finess(), c)));
        dernier.sortie().ifPresent(s -> toutes.add(new Modification.SortieEssms(essms.finess(), Optional.of(s))));
        parmi(contrat.optionsTarifaires()).ifPresent(o -> toutes.add(new Modification.OptionTarifaire(o)));
        contrat.voletFinancier().ifPresent(v -> {
            toutes.add(new Modification.VoletFinancier(v));
            parmi(v.clauses()).ifPresent(c -> toutes.add(new Modification.Clause(c)));
            // of several alike an avenant knows the first
            v.lignes().stream().findFirst().ifPresent(l -> toutes.add(new Modification.Ligne(l)));
            parmi(v.plafonds()).ifPresent(p -> toutes.add(new Modification.Plafond(p)));
        });
        parmi(contrat.objectifs()).ifPresent(o -> toutes.add(new Modification.ObjectifFixe(o)));
        contrat.annexes().stream().findFirst().ifPresent(x -> toutes.add(new Modification.AnnexeFixee(x)));
        parmi(contrat.stipulations()).ifPresent(s -> toutes.add(new Modification.StipulationFixee(s)));
        return toutes;
    }

    private static boolean memePoste(Capacite a, Capacite b) {
        return a.mode().equals(b.mode())
                && a.discipline().equals(b.discipline())
                && a.publicAccueilli().equals(b.publicAccueilli());
    }

    LocalDate jour() {
        return contrat.dateEntreeEnVigueur().plusDays(hasard.nextInt(200));
    }

    private <T> Optional<T> parmi(List<T> valeurs) {
        return valeurs.isEmpty() ? Optional.empty() : Optional.of(valeurs.get(hasard.nextInt(valeurs.size())));
    }
}
