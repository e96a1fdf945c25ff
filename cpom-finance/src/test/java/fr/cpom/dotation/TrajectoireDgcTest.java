package fr.cpom.dotation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrajectoireDgcTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 3, 14));
    private static final NumeroFiness IME = Contrats.finess(1);
    private static final NumeroFiness MAS = Contrats.finess(2);

    private static Calcul<TrajectoireDgc> calculer(Cpom cpom) {
        return TrajectoireDgcCalculator.standard().compute(cpom, CONTEXTE);
    }

    private static Cpom avec(VoletFinancier volet, Membre... membres) {
        return Contrats.base()
                .perimetre(new Perimetre(List.of(membres)))
                .voletFinancier(volet)
                .build();
    }

    private static Membre membre(NumeroFiness finess) {
        return Membre.of(Essms.builder()
                .finess(finess)
                .nom("ESSMS " + finess)
                .categorie(CategorieEssms.of("183"))
                .build());
    }

    private static LigneBase ligne(NumeroFiness finess, String montant, String clause) {
        return LigneBase.builder()
                .essms(finess)
                .addAutorites(AutoriteTarification.ars("84"))
                .financeur(Financeur.ASSURANCE_MALADIE)
                .montant(Montants.euros(montant))
                .clause(clause)
                .build();
    }

    private static VoletFinancier.Builder volet() {
        return VoletFinancier.builder().anneeBase(Exercice.of(2024));
    }

    private static ClauseEvolution constant(String taux) {
        return new ClauseEvolution.TauxEnveloppe(
                "T", Optional.empty(), Optional.empty(), List.of(), Optional.of(Taux.parse(taux)));
    }

    private static MonetaryAmount dotation(Cpom cpom, int annee) {
        return calculer(cpom).valeur().exercice(Exercice.of(annee)).total();
    }

    @Test
    void evolueParLeTauxDeLaClause() {
        // 3 000 000 × 1.01^n, rounded each year: 3 030 000, 3 060 300, 3 090 903
        Cpom cpom = avec(
                volet().addClauses(constant("1%"))
                        .addLignes(ligne(IME, "3000000.00", "T"))
                        .build(),
                membre(IME));

        assertThat(dotation(cpom, 2024)).isEqualTo(Montants.euros("3030000.00"));
        assertThat(dotation(cpom, 2025)).isEqualTo(Montants.euros("3060300.00"));
        assertThat(dotation(cpom, 2026)).isEqualTo(Montants.euros("3090903.00"));
    }

    @Test
    void unTauxSupposeEstSignaleChaqueAnnee() {
        Cpom cpom = avec(
                volet().addClauses(constant("1%"))
                        .addLignes(ligne(IME, "1000.00", "T"))
                        .build(),
                membre(IME));

        assertThat(calculer(cpom).anomalies())
                .extracting(Anomalie::code)
                .containsOnly(CodeAnomalie.TAUX_HYPOTHETIQUE)
                .hasSize(5);
    }

    @Test
    void litLeTauxDeCampagneEtBloqueSurLAnneeInconnue() {
        ClauseEvolution serie = new ClauseEvolution.TauxEnveloppe(
                "T", Optional.of("campagne.taux-actualisation.ph"), Optional.empty(), List.of(), Optional.empty());
        Cpom cpom = avec(
                volet().addClauses(serie)
                        .addLignes(ligne(IME, "1000000.00", "T"))
                        .build(),
                membre(IME));

        // 2024: 1.00 % and 2025: 0.93 % are published; from 2026 on the rate is not known
        assertThat(calculer(cpom).resultat()).isEmpty();
        assertThat(calculer(cpom).anomalies())
                .filteredOn(Anomalie::estBloquante)
                .extracting(a -> a.code() + " " + a.arguments().get("date"))
                .containsExactly("BAREME_ABSENT 2026-01-01", "BAREME_ABSENT 2027-01-01", "BAREME_ABSENT 2028-01-01");

        Cpom court = Cpom.builder().from(cpom).terme(LocalDate.of(2025, 12, 31)).build();
        assertThat(dotation(court, 2024)).isEqualTo(Montants.euros("1010000.00"));
        assertThat(dotation(court, 2025)).isEqualTo(Montants.euros("1019393.00"));
    }

    /** The Pays de la Loire applied 0.65 % in 2019 where the national rate was 0.75 % (ROB PH 2019 of the ARS). */
    @Test
    void unTauxRegionalPoseParDessusSeLitDansSaRegion() throws IOException {
        String regional = """
                {"version": "pays-de-la-loire", "series": [{"id": "campagne.taux-actualisation.ph", "libelle": "PH",
                  "unite": "taux", "verifieLe": "2026-11-21", "valeurs": [
                    {"debut": "2019-01-01", "valeur": "0.75%", "texte": "instruction 2019/100", "source": "ROB",
                      "confiance": "LU"},
                    {"debut": "2019-01-01", "valeur": "0.65%", "texte": "ROB PH 2019", "source": "ROB",
                      "territoire": "REG-52", "confiance": "LU"}]}]}
                """;
        JeuDeBaremes baremes = JeuDeBaremes.standard()
                .withOverrides(JeuDeBaremes.lire(new ByteArrayInputStream(regional.getBytes(StandardCharsets.UTF_8))));
        for (String region : new String[] {"REG-52:1006500.00", "REG-84:1007500.00"}) {
            ClauseEvolution clause = new ClauseEvolution.TauxEnveloppe(
                    "T",
                    Optional.of("campagne.taux-actualisation.ph"),
                    Optional.of(Territoire.parse(region.substring(0, 6))),
                    List.of(),
                    Optional.empty());
            Cpom cpom = Cpom.builder()
                    .from(avec(
                            VoletFinancier.builder()
                                    .anneeBase(Exercice.of(2019))
                                    .addClauses(clause)
                                    .addLignes(ligne(IME, "1000000.00", "T"))
                                    .build(),
                            membre(IME)))
                    .dateEntreeEnVigueur(LocalDate.of(2019, 1, 1))
                    .terme(LocalDate.of(2019, 12, 31))
                    .build();
            assertThat(TrajectoireDgcCalculator.standard()
                            .compute(cpom, CONTEXTE.withBaremes(baremes))
                            .valeur()
                            .exercice(Exercice.of(2019))
                            .total())
                    .isEqualTo(Montants.euros(region.substring(7)));
        }
    }

    @Test
    void laFormulePondereLesIndices() {
        // PA 2017: 0.89 × 1.07 % + 0.11 × 0.60 % = 1.0183 %
        ClauseEvolution formule = new ClauseEvolution.FormuleFixe(
                "F",
                List.of(
                        new ClauseEvolution.Indice(
                                "masse salariale", Taux.pourcent("89"), List.of(), Optional.of(Taux.parse("1.07%"))),
                        new ClauseEvolution.Indice(
                                "prix", Taux.pourcent("11"), List.of(), Optional.of(Taux.parse("0.60%")))),
                Optional.empty());
        Cpom cpom = avec(
                volet().addClauses(formule)
                        .addLignes(ligne(IME, "1000000.00", "F"))
                        .build(),
                membre(IME));

        assertThat(dotation(cpom, 2024)).isEqualTo(Montants.euros("1010183.00"));
    }

    @Test
    void lePlafondTarifaireArreteLaBase() {
        ClauseEvolution plafond = new ClauseEvolution.TarifPlafond(
                "P",
                List.of(
                        new MontantAnnuel(Exercice.of(2024), Montants.euros("14302.00")),
                        new MontantAnnuel(Exercice.of(2025), Montants.euros("14302.00"))),
                List.of(new ClauseEvolution.PlacesEssms(IME, 10), new ClauseEvolution.PlacesEssms(MAS, 10)),
                List.of(),
                Optional.of(Taux.parse("1%")));
        Cpom cpom = Cpom.builder()
                .from(avec(
                        volet().addClauses(plafond)
                                .addLignes(ligne(IME, "142000.00", "P"))
                                .addLignes(ligne(MAS, "150000.00", "P"))
                                .build(),
                        membre(IME),
                        membre(MAS)))
                .terme(LocalDate.of(2025, 12, 31))
                .build();

        List<QuotePart> parts = calculer(cpom)
                .valeur()
                .exercice(Exercice.of(2024))
                .dotations()
                .get(0)
                .repartition();
        assertThat(parts.get(0).montant()).isEqualTo(Montants.euros("143020.00"));
        assertThat(parts.get(1).montant()).as("above the ceiling: frozen").isEqualTo(Montants.euros("150000.00"));
    }

    @Test
    void unContratSousEprdNAPasDAvenantAnnuel() {
        ClauseEvolution avenant = new ClauseEvolution.AvenantAnnuel("A", List.of(), Optional.of(Taux.parse("1%")));
        Cpom cpom = avec(
                volet().addClauses(avenant)
                        .addLignes(ligne(IME, "1000.00", "A"))
                        .build(),
                membre(IME));

        assertThat(calculer(cpom).anomalies()).anySatisfy(a -> {
            assertThat(a.code()).isEqualTo(CodeAnomalie.OPTION_INTERDITE);
            assertThat(a.chemin()).isEqualTo("/voletFinancier/clauses/0");
        });
    }

    @Test
    void nommeToutesLesFautesEnUnePasse() {
        Cpom cpom = avec(
                volet().addClauses(constant("1%"))
                        .addLignes(ligne(IME, "1000.00", "X"))
                        .addLignes(ligne(MAS, "1000.00", "T"))
                        .build(),
                membre(IME));

        assertThat(calculer(cpom).anomalies())
                .filteredOn(Anomalie::estBloquante)
                .extracting(a -> a.code() + " " + a.chemin())
                .containsExactly(
                        "CLAUSE_INCONNUE /voletFinancier/lignes/0/clause",
                        "LIGNE_HORS_PERIMETRE /voletFinancier/lignes/1/essms");
    }

    @Test
    void unAlgorithmeEstFourniParLAppelant() {
        ClauseEvolution algorithme = new ClauseEvolution.Algorithme("G", "double", "double la base", List.of());
        Cpom cpom = avec(
                volet().addClauses(algorithme)
                        .addLignes(ligne(IME, "100.00", "G"))
                        .build(),
                membre(IME));

        assertThat(calculer(cpom).anomalies()).extracting(Anomalie::code).contains(CodeAnomalie.ALGORITHME_INCONNU);
        Calcul<TrajectoireDgc> calcul = TrajectoireDgcCalculator.avec(
                        Map.of("double", (essms, exercice, base, parametres) -> base.multiply(2)))
                .compute(cpom, CONTEXTE);
        assertThat(calcul.valeur().exercice(Exercice.of(2025)).total()).isEqualTo(Montants.euros("400.00"));
    }

    @Test
    void uneSortieEnCoursDAnneeNePaieQueSesMois() {
        Membre sorti = new Membre(membre(MAS).essms(), Optional.empty(), Optional.of(LocalDate.of(2025, 6, 30)));
        Cpom cpom = avec(
                volet().addClauses(constant("0%"))
                        .addLignes(ligne(IME, "1200.00", "T"))
                        .addLignes(ligne(MAS, "1200.00", "T"))
                        .build(),
                membre(IME),
                sorti);

        assertThat(dotation(cpom, 2024)).isEqualTo(Montants.euros("2400.00"));
        assertThat(dotation(cpom, 2025)).isEqualTo(Montants.euros("1800.00"));
        assertThat(dotation(cpom, 2026)).isEqualTo(Montants.euros("1200.00"));
    }

    private static Membre membre(NumeroFiness finess, String entree, String sortie) {
        return new Membre(
                membre(finess).essms(),
                Optional.of(entree).filter(d -> !d.isEmpty()).map(LocalDate::parse),
                Optional.of(sortie).filter(d -> !d.isEmpty()).map(LocalDate::parse));
    }

    private static MesureBudgetaire mesure(MesureBudgetaire.Nature nature, int annee, String montant) {
        return MesureBudgetaire.builder()
                .nature(nature)
                .essms(MAS)
                .exercice(Exercice.of(annee))
                .montant(Montants.euros(montant))
                .build();
    }

    private static VoletFinancier.Builder deuxLignes() {
        return volet().addClauses(constant("0%"))
                .addLignes(ligne(IME, "1200.00", "T"))
                .addLignes(ligne(MAS, "1200.00", "T"));
    }

    /** The contract's own dates say nothing more: neither cuts the first nor the last year. */
    @Test
    void uneDateDuContratNeCoupePasSonAnnee() {
        VoletFinancier volet = deuxLignes().build();
        assertThat(calculer(avec(volet, membre(IME), membre(MAS, "2024-01-01", "2028-12-31")))
                        .valeur())
                .isEqualTo(calculer(avec(volet, membre(IME), membre(MAS))).valeur());
    }

    /** Entered on 1 July, a measure of 120 opened all year is paid for six months, then in full. */
    @Test
    void uneMesureNEstPayeeQuePourLaPresence() {
        VoletFinancier volet = deuxLignes()
                .addMesures(mesure(MesureBudgetaire.Nature.MESURE_NOUVELLE, 2025, "120.00"))
                .build();
        Cpom cpom = avec(volet, membre(IME), membre(MAS, "2025-07-01", ""));

        assertThat(dotation(cpom, 2024)).isEqualTo(Montants.euros("1200.00"));
        assertThat(dotation(cpom, 2025)).isEqualTo(Montants.euros("1860.00"));
        assertThat(dotation(cpom, 2026)).isEqualTo(Montants.euros("2520.00"));
    }

    @Test
    void uneMesureDUneAnneeDAbsenceEstSignalee() {
        VoletFinancier volet = deuxLignes()
                .addMesures(mesure(MesureBudgetaire.Nature.CREDIT_NON_RECONDUCTIBLE, 2024, "50.00"))
                .build();
        Calcul<TrajectoireDgc> calcul = calculer(avec(volet, membre(IME), membre(MAS, "2025-01-01", "")));

        assertThat(calcul.anomalies())
                .filteredOn(a -> a.code() == CodeAnomalie.MESURE_SANS_PRESENCE)
                .extracting(Anomalie::chemin)
                .containsExactly("/voletFinancier/mesures/0");
    }

    /** The equation says the year: neither the extension beside the base nor the years outside the perimeter count. */
    @Test
    void lEquationNeDoitRienHorsDuPerimetreNiEnSusDElle() {
        ClauseEvolution equation = new ClauseEvolution.EquationTarifaire(
                "E",
                "EHPAD_SOINS",
                List.of(
                        new ClauseEvolution.ResultatEquation(MAS, Exercice.of(2024), Montants.euros("1000.00")),
                        new ClauseEvolution.ResultatEquation(MAS, Exercice.of(2025), Montants.euros("1300.00"))));
        VoletFinancier volet = volet().extensionDansBase(false)
                .addClauses(constant("0%"), equation)
                .addLignes(ligne(IME, "1200.00", "T"))
                .addLignes(ligne(MAS, "1200.00", "E"))
                .addMesures(MesureBudgetaire.builder()
                        .from(mesure(MesureBudgetaire.Nature.MESURE_NOUVELLE, 2024, "120.00"))
                        .ouverture(LocalDate.of(2024, 7, 1))
                        .build())
                .build();
        Cpom cpom = avec(volet, membre(IME), membre(MAS, "", "2025-12-31"));

        assertThat(dotation(cpom, 2024)).isEqualTo(Montants.euros("2260.00"));
        assertThat(dotation(cpom, 2025)).isEqualTo(Montants.euros("2500.00"));
        assertThat(dotation(cpom, 2026)).isEqualTo(Montants.euros("1200.00"));
    }

    @Test
    void ceQuiSeraitCompteDeuxFoisEstDit() {
        VoletFinancier volet = deuxLignes()
                .addLignes(ligne(MAS, "1200.00", "T"))
                .addMesures(mesure(MesureBudgetaire.Nature.REPRISE_EXCEDENT, 2025, "99999.00"))
                .build();
        assertThat(calculer(avec(volet, membre(IME), membre(MAS))).anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.LIGNE_EN_DOUBLE, CodeAnomalie.MESURE_AMBIGUE);
        VoletFinancier reprise = deuxLignes()
                .addMesures(mesure(MesureBudgetaire.Nature.REPRISE_EXCEDENT, 2025, "99999.00"))
                .addMesures(mesure(MesureBudgetaire.Nature.MESURE_NOUVELLE, 2026, "12.00"))
                .addMesures(mesure(MesureBudgetaire.Nature.EXTENSION_ANNEE_PLEINE, 2027, "6.00"))
                .build();
        assertThat(calculer(avec(
                                VoletFinancier.builder()
                                        .from(reprise)
                                        .mesures(reprise.mesures().stream()
                                                .map(m -> m.nature() == MesureBudgetaire.Nature.MESURE_NOUVELLE
                                                        ? MesureBudgetaire.builder()
                                                                .from(m)
                                                                .ouverture(LocalDate.of(2026, 7, 1))
                                                                .build()
                                                        : m)
                                                .toList())
                                        .build(),
                                membre(IME),
                                membre(MAS)))
                        .anomalies())
                .extracting(Anomalie::code)
                .contains(CodeAnomalie.DOTATION_NEGATIVE, CodeAnomalie.EXTENSION_EN_DOUBLE);
    }

    @Test
    void unEhpadNEntrePasDansUnCpomHandicap() {
        Membre ehpad = Membre.of(Essms.builder()
                .finess(MAS)
                .nom("EHPAD")
                .categorie(CategorieEssms.of("500"))
                .build());
        assertThat(calculer(avec(deuxLignes().build(), membre(IME), ehpad)).anomalies())
                .filteredOn(Anomalie::estBloquante)
                .extracting(a -> a.code() + " " + a.chemin())
                .containsExactly("EHPAD_HORS_CPOM_EHPAD /perimetre/1/essms/categorie");
    }

    @Property(tries = 1000)
    void leTotalEstLaSommeDesParts(@ForAll long graine) {
        for (ExerciceDgc annee : calculer(Contrats.cpom(graine)).valeur().exercices()) {
            long parts = annee.dotations().stream()
                    .flatMap(d -> d.repartition().stream())
                    .mapToLong(p -> Montants.centimes(p.montant()))
                    .sum();
            assertThat(Montants.ofCentimes(parts)).isEqualTo(annee.total());
            EtapesDotation e = annee.etapes();
            assertThat(e.base()
                            .add(e.actualisation())
                            .add(e.extensionAnneePleine())
                            .add(e.rebasage())
                            .add(e.mesuresNouvelles())
                            .subtract(e.absences())
                            .add(e.creditsNonReconductibles())
                            .subtract(e.repriseExcedent())
                            .add(e.repriseDeficit())
                            .add(e.modulation()))
                    .isEqualTo(e.dotation());
        }
    }

    /** The whole trajectory against contracts of one year each, started from the bases that the year before left. */
    @Property(tries = 1000)
    void calculeeDUnCoupOuAnneeParAnnee(@ForAll long graine) {
        Cpom cpom = Contrats.cpom(graine);
        TrajectoireDgc entiere = calculer(cpom).valeur();
        VoletFinancier volet =
                Cpom.builder().from(cpom).build().voletFinancier().orElseThrow();
        List<LigneBase> lignes = new ArrayList<>(volet.lignes());
        boolean premier = true;
        for (ExerciceDgc attendu : entiere.exercices()) {
            Exercice exercice = attendu.exercice();
            VoletFinancier.Builder seul = VoletFinancier.builder()
                    .from(volet)
                    .lignes(lignes)
                    .anneeBase(premier ? volet.anneeBase() : exercice);
            Cpom unAn = Cpom.builder()
                    .from(cpom)
                    .dateEntreeEnVigueur(exercice.debut())
                    .terme(exercice.fin())
                    .voletFinancier(avecExtensions(seul.build(), entiere, exercice))
                    .build();
            TrajectoireDgc seule = calculer(unAn).valeur();
            assertThat(seule.exercice(exercice).total()).isEqualTo(attendu.total());
            lignes = suivantes(lignes, attendu);
            premier = false;
        }
    }

    /** Where the extension is beside the base, the next year is given it as a measure. */
    private static VoletFinancier avecExtensions(VoletFinancier volet, TrajectoireDgc entiere, Exercice exercice) {
        Optional<ExerciceDgc> avant = entiere.exercices().stream()
                .filter(e -> e.exercice().equals(exercice.precedent()))
                .findFirst();
        if (volet.extensionDansBase() || avant.isEmpty()) {
            return volet;
        }
        VoletFinancier.Builder complete = VoletFinancier.builder().from(volet);
        for (LigneAnnuelle ligne : avant.get().dotations().stream()
                .flatMap(d -> d.lignes().stream())
                .toList()) {
            if (ligne.etapes().extensionSuivante().isPositive()) {
                complete.addMesures(MesureBudgetaire.builder()
                        .nature(MesureBudgetaire.Nature.EXTENSION_ANNEE_PLEINE)
                        .essms(ligne.essms())
                        .exercice(exercice)
                        .montant(ligne.etapes().extensionSuivante())
                        .build());
            }
        }
        return complete.build();
    }

    private static List<LigneBase> suivantes(List<LigneBase> lignes, ExerciceDgc annee) {
        Map<NumeroFiness, MonetaryAmount> bases = new HashMap<>();
        annee.dotations()
                .forEach(d ->
                        d.lignes().forEach(l -> bases.put(l.essms(), l.etapes().baseSuivante())));
        List<LigneBase> suivantes = new ArrayList<>();
        for (LigneBase ligne : lignes) {
            suivantes.add(LigneBase.builder()
                    .from(ligne)
                    .montant(bases.getOrDefault(ligne.essms(), ligne.montant()))
                    .anneeBase(bases.containsKey(ligne.essms()) ? Optional.empty() : ligne.anneeBase())
                    .build());
        }
        return suivantes;
    }

    @Property(tries = 1000)
    void reevaluerLExplicationRedonneLaValeur(@ForAll long graine) {
        Calcul<TrajectoireDgc> calcul = calculer(Contrats.cpom(graine));
        long total = calcul.valeur().exercices().stream()
                .mapToLong(e -> Montants.centimes(e.total()))
                .sum();
        assertThat(calcul.explication().evaluer()).isEqualTo(total);
        for (Explication annee : calcul.explication().operandes()) {
            Exercice exercice = Exercice.of(Integer.parseInt(annee.sujet().orElseThrow()));
            assertThat(Montants.ofCentimes(annee.evaluer()))
                    .isEqualTo(calcul.valeur().exercice(exercice).total());
        }
    }

    @Property(tries = 200)
    void sansTraceLaValeurEstLaMeme(@ForAll long graine) {
        Cpom cpom = Contrats.cpom(graine);
        assertThat(TrajectoireDgcCalculator.standard()
                        .compute(cpom, CONTEXTE.withTracage(Tracage.aucun()))
                        .valeur())
                .isEqualTo(calculer(cpom).valeur());
    }
}
