package fr.cpom.io.json;

import fr.cpom.contrat.Annexe;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClauseActivite;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.ClauseEvolution.Indice;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionTarifaire;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.ProrataTemporis;
import fr.cpom.contrat.Stipulation;
import fr.cpom.contrat.TauxAnnuel;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.contrat.fongibilite.AsymetrieFongibilite;
import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.NatureCredit;
import fr.cpom.contrat.fongibilite.ObjetMouvement;
import fr.cpom.contrat.fongibilite.Portee;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.ModeFixationTarifaire;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.essms.Siren;
import fr.cpom.essms.Siret;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Arbitrary contracts, valid and rich: every kind of party, clause and measure, members that come and go, lines that name an
 * ESSMS of the perimeter and a clause of the contract. One seed always gives the same contract; all amounts are invented.
 */
public final class Cpoms {
    private static final List<String> TEXTES = List.of(
            "",
            "Foyer « Les Érables »",
            "a\"b\\c/d~e",
            "ligne\nsuivante\t",
            "été 2026 – n° 1",
            "\ud83c\udfe0",
            "\u0001\u007f\u2028");

    final Random hasard;

    private Cpoms(long graine) {
        hasard = new Random(graine);
    }

    /** Contracts for a property. */
    public static Arbitrary<Cpom> tous() {
        return Arbitraries.longs().map(Cpoms::cpom);
    }

    /** The contract of a seed. */
    public static Cpom cpom(long graine) {
        return new Cpoms(graine).cpom();
    }

    /** A FINESS number from eight characters, its key computed. */
    public static NumeroFiness finess(String huit) {
        String chiffres = huit.startsWith("2A")
                ? "21" + huit.substring(2)
                : huit.startsWith("2B") ? "22" + huit.substring(2) : huit;
        return NumeroFiness.of(huit + cle(chiffres));
    }

    /** A SIREN number from eight digits, its key computed. */
    public static Siren siren(int huit) {
        String chiffres = String.format("%08d", huit);
        return Siren.of(chiffres + cle(chiffres));
    }

    /** A SIRET number from a SIREN number and four digits, its key computed. */
    public static Siret siret(Siren siren, int nic) {
        String chiffres = siren.valeur() + String.format("%04d", nic);
        return Siret.of(chiffres + cle(chiffres));
    }

    /** Luhn key to put behind digits. */
    static int cle(String chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int chiffre = chiffres.charAt(chiffres.length() - 1 - i) - '0';
            int pese = i % 2 == 0 ? 2 * chiffre : chiffre;
            somme += pese > 9 ? pese - 9 : pese;
        }
        return (10 - somme % 10) % 10;
    }

    private Cpom cpom() {
        LocalDate entree = LocalDate.of(2018 + hasard.nextInt(10), 1 + hasard.nextInt(12), 1 + hasard.nextInt(28));
        LocalDate terme = entree.plusYears(1 + hasard.nextInt(6)).minusDays(1);
        List<Essms> essms = liste(1, 4, rang -> essms(rang));
        Cpom.Builder contrat = Cpom.builder()
                .numero("CPOM-" + hasard.nextInt(1000))
                .avertissement(peutEtre(() -> "Montants inventés. " + texte()))
                .nature(parmi(NatureCpom.values()))
                .gestionnaire(gestionnaire())
                .partiesPubliques(parties())
                .dateSignature(peutEtre(() -> entree.minusDays(hasard.nextInt(60))))
                .dateEntreeEnVigueur(entree)
                .terme(terme)
                .prorogation(peutEtre(() -> terme.plusDays(1 + hasard.nextInt(365))))
                .perimetre(new Perimetre(membres(essms, entree, terme)))
                .objectifs(new ObjectifsArbitraires(this).liste(essms))
                .annexes(liste(
                        0,
                        2,
                        rang -> new Annexe(
                                texte(),
                                peutEtre(() -> parmi(Annexe.Nature.values())),
                                peutEtre(this::texte),
                                peutEtre(() -> entree),
                                List.of(Exercice.of(2026), Exercice.of(2027)))))
                .cadreBudgetaire(peutEtre(() -> parmi(CadreBudgetaire.values())))
                .stipulations(Stream.of(Stipulation.Sujet.values())
                        .filter(s -> hasard.nextInt(6) == 0)
                        .map(s -> new Stipulation(s, peutEtre(this::texte)))
                        .toList())
                .clausesActivite(liste(
                        0,
                        2,
                        rang -> new ClauseActivite(
                                List.of(essms.get(0).finess()),
                                List.of(parmi(ClauseActivite.Critere.values())),
                                rang == 0)))
                .optionsTarifaires(liste(
                        0,
                        essms.size(),
                        rang -> new OptionTarifaire(essms.get(rang).finess(), parmi(OptionTarifaire.Option.values()))))
                .diagnostic(peutEtre(() -> new ObjectifsArbitraires(this).diagnostic(essms, entree)));
        if (hasard.nextInt(8) != 0) {
            contrat.voletFinancier(volet(essms, Exercice.du(entree)));
        }
        return contrat.build();
    }

    private Gestionnaire gestionnaire() {
        return new Gestionnaire(
                texte(), siren(hasard.nextInt(100_000_000)), finess(huit(9000)), parmi(StatutJuridique.values()));
    }

    private List<PartiePublique> parties() {
        List<PartiePublique> toutes = List.of(
                new PartiePublique.AgenceRegionaleSante("ARS " + texte(), Territoire.region("84")),
                new PartiePublique.ConseilDepartemental(texte(), Territoire.departement("01")),
                new PartiePublique.Metropole(texte(), Territoire.departement("69M")),
                new PartiePublique.PrefetRegion(texte(), Territoire.region("94")),
                new PartiePublique.OrganismeProtectionSociale(texte()));
        int premiere = hasard.nextInt(toutes.size());
        return toutes.subList(premiere, premiere + 1 + hasard.nextInt(toutes.size() - premiere));
    }

    private Essms essms(int rang) {
        return Essms.builder()
                .finess(finess(huit(rang)))
                .nom(texte())
                .categorie(parmi(CategorieEssms.toutes().toArray(new CategorieEssms[0])))
                .siret(peutEtre(() -> hasard.nextInt(4) == 0
                        ? Siret.of(String.format("%09d99999", hasard.nextInt(1_000_000_000)))
                        : siret(siren(hasard.nextInt(100_000_000)), hasard.nextInt(10_000))))
                .departement(peutEtre(() -> Territoire.departement(parmi("01", "2A", "974", "69M"))))
                .modeFixationTarifaire(
                        peutEtre(() -> parmi(ModeFixationTarifaire.tous().toArray(new ModeFixationTarifaire[0]))))
                .autorites(liste(0, 2, r -> autorite()))
                .capacites(liste(
                        0,
                        3,
                        r -> new Capacite(
                                parmi(ModeAccueil.tous().toArray(new ModeAccueil[0])),
                                peutEtre(() -> hasard.nextInt(100)),
                                peutEtre(() -> hasard.nextInt(100)),
                                peutEtre(() -> "901"),
                                peutEtre(this::texte))))
                .build();
    }

    /** The last ESSMS leaves for a while and comes back. */
    private List<Membre> membres(List<Essms> essms, LocalDate entree, LocalDate terme) {
        List<Membre> membres = new ArrayList<>();
        for (Essms e : essms) {
            membres.add(new Membre(e, peutEtre(() -> entree.plusDays(10)), peutEtre(() -> entree.plusDays(100))));
        }
        Membre dernier = membres.get(membres.size() - 1);
        dernier.sortie()
                .ifPresent(s -> membres.add(
                        new Membre(dernier.essms(), Optional.of(s.plusDays(30)), peutEtre(() -> terme.plusYears(1)))));
        return membres;
    }

    private VoletFinancier volet(List<Essms> essms, Exercice debut) {
        List<ClauseEvolution> clauses = clauses(essms, debut);
        return VoletFinancier.builder()
                .anneeBase(debut)
                .clauses(clauses)
                .lignes(liste(0, 6, rang -> ligne(parmi(essms), parmi(clauses))))
                .mesures(liste(0, 6, rang -> mesure(parmi(essms), debut.plus(hasard.nextInt(4)))))
                .plafonds(annees(debut).stream()
                        .map(a -> new MontantAnnuel(a, montant()))
                        .toList())
                .finalites(liste(0, 2, rang -> parmi(VoletFinancier.Finalite.values())))
                .prorata(parmi(ProrataTemporis.values()))
                .reglesFongibilite(liste(0, 4, rang -> regle("F" + rang)))
                .asymetrie(parmi(AsymetrieFongibilite.values()))
                .build();
    }

    private RegleFongibilite regle(String code) {
        ReferenceJuridique fondement = ReferenceJuridique.of("contrat", texte());
        Optional<Confiance> confiance = peutEtre(() -> parmi(Confiance.values()));
        Optional<RegleFongibilite.Silence> silence =
                peutEtre(() -> new RegleFongibilite.Silence("serie", hasard.nextBoolean()));
        return switch (hasard.nextInt(7)) {
            case 0 ->
                new RegleFongibilite.Plafond(
                        code, portee(), fondement, confiance, liste(0, 2, rang -> parmi(Critere.values())));
            case 1 ->
                new RegleFongibilite.Cloison(
                        code,
                        portee(),
                        fondement,
                        confiance,
                        hasard.nextBoolean(),
                        peutEtre(() -> parmi(RegleFongibilite.Suite.values())));
            case 2 ->
                new RegleFongibilite.Ouverture(code, portee(), fondement, confiance, liste(0, 2, rang -> texte()));
            case 3 -> new RegleFongibilite.Emploi(code, portee(), fondement, confiance, liste(0, 3, rang -> texte()));
            case 4 ->
                new RegleFongibilite.Exigence(
                        code,
                        portee(),
                        fondement,
                        confiance,
                        parmi(RegleFongibilite.Fait.values()),
                        parmi(RegleFongibilite.Sanction.values()),
                        silence);
            case 5 ->
                new RegleFongibilite.Formalite(
                        code, portee(), fondement, confiance, parmi(RegleFongibilite.Demarche.values()), silence);
            default -> new RegleFongibilite.LimiteExercice(code, portee(), fondement, confiance);
        };
    }

    private Portee portee() {
        return new Portee(
                liste(0, 2, rang -> parmi(Critere.values())),
                liste(0, 2, rang -> parmi(Critere.values())),
                liste(0, 2, rang -> new Portee.Filtre(parmi(Critere.values()), liste(0, 2, r -> texte()))),
                liste(0, 1, rang -> new Portee.Filtre(parmi(Critere.values()), liste(0, 2, r -> texte()))),
                liste(0, 2, rang -> parmi(ObjetMouvement.values())),
                peutEtre(() -> parmi(NatureCredit.values())),
                peutEtre(() -> parmi(NatureCredit.values())));
    }

    private LigneBase ligne(Essms essms, ClauseEvolution clause) {
        return LigneBase.builder()
                .essms(essms.finess())
                .autorites(liste(0, 2, rang -> autorite()))
                .financeur(parmi(Financeur.values()))
                .dotationLimitative(peutEtre(this::texte))
                .section(peutEtre(() -> parmi(
                        SectionTarifaire.SOINS, SectionTarifaire.HEBERGEMENT, SectionTarifaire.of("AUTRE_SECTION"))))
                .groupe(peutEtre(() -> parmi(GroupeFonctionnel.values())))
                .montant(montant())
                .anneeBase(peutEtre(() -> Exercice.of(2026 + hasard.nextInt(3))))
                .clause(clause.code())
                .relais(liste(0, 2, rang -> new LigneBase.RelaisClause(Exercice.of(2027 + rang), clause.code())))
                .build();
    }

    private MesureBudgetaire mesure(Essms essms, Exercice exercice) {
        MesureBudgetaire.Nature nature = parmi(MesureBudgetaire.Nature.values());
        boolean signee = nature == MesureBudgetaire.Nature.MODULATION || nature == MesureBudgetaire.Nature.REBASAGE;
        MonetaryAmount montant = montant();
        return MesureBudgetaire.builder()
                .nature(nature)
                .essms(essms.finess())
                .financeur(peutEtre(() -> parmi(Financeur.values())))
                .exercice(exercice)
                .montant(signee && hasard.nextBoolean() ? montant.negate() : montant)
                .ouverture(peutEtre(() -> exercice.debut().plusDays(hasard.nextInt(365))))
                .libelle(peutEtre(this::texte))
                .build();
    }

    /** One clause of each kind, in an order of chance. */
    private List<ClauseEvolution> clauses(List<Essms> essms, Exercice debut) {
        List<ClauseEvolution> clauses = new ArrayList<>();
        clauses.add(new ClauseEvolution.TauxEnveloppe(
                "taux-enveloppe",
                peutEtre(() -> "campagne.taux"),
                peutEtre(() -> Territoire.region("84")),
                taux(debut),
                peutEtre(this::taux)));
        clauses.add(new ClauseEvolution.ObjectifDepartement(
                "objectif", Territoire.departement("01"), taux(debut), peutEtre(this::taux)));
        clauses.add(new ClauseEvolution.FormuleFixe(
                "formule",
                List.of(
                        new Indice(texte(), Taux.pourcent("62.5"), taux(debut), peutEtre(this::taux)),
                        new Indice(texte(), Taux.pourcent("37.5"), taux(debut), peutEtre(this::taux))),
                peutEtre(() -> hasard.nextInt(11))));
        clauses.add(new ClauseEvolution.EquationTarifaire(
                "equation",
                parmi("EHPAD_SOINS", "SSIAD"),
                annees(debut).stream()
                        .map(a -> new ClauseEvolution.ResultatEquation(
                                essms.get(0).finess(), a, montant()))
                        .toList()));
        clauses.add(new ClauseEvolution.TarifPlafond(
                "plafond",
                annees(debut).stream().map(a -> new MontantAnnuel(a, montant())).toList(),
                essms.stream()
                        .map(e -> new ClauseEvolution.PlacesEssms(e.finess(), hasard.nextInt(90)))
                        .toList(),
                taux(debut),
                peutEtre(this::taux)));
        clauses.add(new ClauseEvolution.Algorithme(
                "algorithme", "maison", texte(), liste(0, 2, r -> new ClauseEvolution.Parametre("p" + r, texte()))));
        clauses.add(new ClauseEvolution.AvenantAnnuel("avenant", taux(debut), peutEtre(this::taux)));
        java.util.Collections.shuffle(clauses, hasard);
        return clauses;
    }

    private List<TauxAnnuel> taux(Exercice debut) {
        return annees(debut).stream().map(a -> new TauxAnnuel(a, taux())).toList();
    }

    private List<Exercice> annees(Exercice debut) {
        return IntStream.range(0, hasard.nextInt(5)).mapToObj(debut::plus).toList();
    }

    private Taux taux() {
        return parmi(
                Taux.ZERO,
                Taux.UN,
                Taux.pourcent("-3.5"),
                Taux.pourcent("0.93"),
                Taux.of(BigDecimal.valueOf(hasard.nextInt(), 12)));
    }

    MonetaryAmount montant() {
        return Montants.ofCentimes(parmi(0L, 1L, (long) hasard.nextInt(1_000_000_000), 999_999_999_999_999_999L));
    }

    private AutoriteTarification autorite() {
        return AutoriteTarification.parse(parmi("ARS-84", "CD-01", "METROPOLE-69M", "PREFET-94", "CD-2A"));
    }

    String texte() {
        return parmi(TEXTES.toArray(new String[0]));
    }

    private String huit(int rang) {
        return parmi("01", "2A", "2B", "97") + String.format("%06d", rang * 100 + hasard.nextInt(100));
    }

    <T> Optional<T> peutEtre(Supplier<T> valeur) {
        return hasard.nextBoolean() ? Optional.of(valeur.get()) : Optional.empty();
    }

    @SafeVarargs
    final <T> T parmi(T... valeurs) {
        return valeurs[hasard.nextInt(valeurs.length)];
    }

    <T> T parmi(List<T> valeurs) {
        return valeurs.get(hasard.nextInt(valeurs.size()));
    }

    <T> List<T> liste(int minimum, int maximum, java.util.function.IntFunction<T> element) {
        return IntStream.range(0, minimum + hasard.nextInt(maximum - minimum + 1))
                .mapToObj(element)
                .toList();
    }
}
