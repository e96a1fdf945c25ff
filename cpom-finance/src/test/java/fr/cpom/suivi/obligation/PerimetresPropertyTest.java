package fr.cpom.suivi.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.suivi.obligation.PlanContrats.ContratPrevu;
import fr.cpom.suivi.obligation.PlanContrats.EssmsFacultatif;
import fr.cpom.suivi.obligation.PlanContrats.EssmsNonCouvert;
import fr.cpom.suivi.obligation.Recensement.LigneNature;
import fr.cpom.suivi.obligation.VerdictPerimetre.VerdictEssms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Identities of perimeters and plans, whatever the ESSMS. */
class PerimetresPropertyTest {
    private static final List<CategorieEssms> CATEGORIES = CategorieEssms.toutes();
    private static final List<AutoriteTarification> AUTORITES = List.of(
            AutoriteTarification.parse("ARS-84"),
            AutoriteTarification.parse("ARS-27"),
            AutoriteTarification.parse("CD-01"),
            AutoriteTarification.parse("CD-38"),
            AutoriteTarification.parse("CD-71"),
            AutoriteTarification.parse("METROPOLE-69M"),
            AutoriteTarification.parse("PREFET-84"));
    private static final List<Territoire> DEPARTEMENTS = List.of(
            Territoire.departement("01"),
            Territoire.departement("38"),
            Territoire.departement("69M"),
            Territoire.departement("71"),
            Territoire.departement("978"));

    /** EHPAD and IME more often than the rest, so that contracts of several ESSMS come up. */
    private static Arbitrary<CategorieEssms> categories() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(CategorieEssms.of("500"))),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.of("183", "354", "382", "214", "197", "177", "460")
                                .map(CategorieEssms::of)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(CATEGORIES)));
    }

    private static Arbitrary<EssmsConcerne> essms() {
        return Combinators.combine(
                        categories().optional(0.95),
                        Arbitraries.of(AUTORITES).list().uniqueElements().ofMaxSize(2),
                        Arbitraries.of(DEPARTEMENTS).optional(0.9),
                        Arbitraries.of("A", "B").optional(0.9),
                        Arbitraries.just("G").optional(0.3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false).optional(0.3),
                        Arbitraries.of("1", "2", "6", "7", "8", "17")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(1))
                .as((categorie, autorites, departement, gestionnaire, controle, puv, ehpad, numeros) ->
                        EssmsConcerne.builder()
                                .categorie(categorie)
                                .autorites(autorites)
                                .departement(departement)
                                .gestionnaire(gestionnaire)
                                .controlePar(controle)
                                .petiteUniteDeVie(puv && autorites.size() == 2)
                                .ehpad(ehpad)
                                .numeros(categorie.isPresent() && numeros.equals(List.of("17")) ? List.of() : numeros)
                                .build());
    }

    @Provide
    Arbitrary<List<EssmsConcerne>> listes() {
        return essms().withoutEdgeCases()
                .list()
                .ofMaxSize(12)
                .map(l -> IntStream.range(0, l.size())
                        .mapToObj(i -> EssmsConcerne.builder()
                                .from(l.get(i))
                                .id("E" + (10 + i))
                                .build())
                        .toList());
    }

    @Provide
    Arbitrary<LocalDate> jours() {
        return Arbitraries.integers()
                .between(0, 13 * 365)
                .map(n -> LocalDate.of(2015, 1, 1).plusDays(n));
    }

    @Provide
    Arbitrary<List<AutoriteTarification>> autorites() {
        return Arbitraries.of(AUTORITES).list().uniqueElements();
    }

    private static <T> List<T> melange(List<T> liste, long graine) {
        List<T> autre = new ArrayList<>(liste);
        Collections.shuffle(autre, new Random(graine));
        return autre;
    }

    private static DemandePerimetre demande(
            NatureCpom nature,
            List<EssmsConcerne> essms,
            List<AutoriteTarification> accords,
            List<AutoriteTarification> refus,
            LocalDate jour) {
        int milieu = essms.size() * 3 / 4;
        return DemandePerimetre.builder()
                .nature(nature)
                .essms(essms.subList(0, milieu))
                .autresEssms(essms.subList(milieu, essms.size()))
                .accords(accords)
                .refus(refus)
                .date(jour)
                .build();
    }

    private static VerdictPerimetre juger(DemandePerimetre demande) {
        return PerimetreCalculator.standard()
                .compute(demande, Contexte.standard())
                .valeur();
    }

    @Property
    void le_verdict_d_un_perimetre_ne_depend_pas_de_l_ordre(
            @ForAll NatureCpom nature,
            @ForAll("listes") List<EssmsConcerne> essms,
            @ForAll("autorites") List<AutoriteTarification> accords,
            @ForAll("autorites") List<AutoriteTarification> refus,
            @ForAll("jours") LocalDate jour,
            @ForAll long graine) {
        DemandePerimetre demande = demande(nature, essms, accords, refus, jour);
        VerdictPerimetre premier = juger(demande);
        VerdictPerimetre second = juger(DemandePerimetre.builder()
                .from(demande)
                .essms(melange(demande.essms(), graine))
                .autresEssms(melange(demande.autresEssms(), graine))
                .accords(melange(accords, graine))
                .refus(melange(refus, graine))
                .build());
        assertThat(second.essms()).containsExactlyInAnyOrderElementsOf(premier.essms());
        assertThat(second.oublies()).containsExactlyInAnyOrderElementsOf(premier.oublies());
        assertThat(second.signataires()).isEqualTo(premier.signataires());
        assertThat(second.accordsManquants()).isEqualTo(premier.accordsManquants());
        assertThat(second.valide()).isEqualTo(premier.valide());
    }

    @Property
    void un_perimetre_valide_ne_contient_que_des_essms_qui_entrent(
            @ForAll NatureCpom nature,
            @ForAll("listes") List<EssmsConcerne> essms,
            @ForAll("autorites") List<AutoriteTarification> accords,
            @ForAll("jours") LocalDate jour) {
        DemandePerimetre demande = demande(nature, essms, accords, List.of(), jour);
        Calcul<VerdictPerimetre> calcul = PerimetreCalculator.standard().compute(demande, Contexte.standard());
        VerdictPerimetre verdict = calcul.valeur();
        assertThat(verdict.essms())
                .extracting(VerdictEssms::id)
                .containsExactlyElementsOf(
                        demande.essms().stream().map(e -> e.id().orElseThrow()).toList());
        if (verdict.valide()) {
            assertThat(calcul.anomalies()).noneMatch(Anomalie::estBloquante);
            assertThat(verdict.essms()).allMatch(VerdictEssms::entre);
            assertThat(verdict.accordsManquants()).isEmpty();
        }
        for (int i = 0; i < verdict.essms().size(); i++) {
            EssmsConcerne e = demande.essms().get(i);
            boolean ehpad = e.petiteUniteDeVie()
                    || e.ehpad()
                            .orElse(e.categorie()
                                    .filter(CategorieEssms::estEhpad)
                                    .isPresent());
            if (nature == NatureCpom.HANDICAP && ehpad) {
                assertThat(verdict.essms().get(i).entre()).isFalse();
            }
        }
    }

    @Property
    void un_accord_de_plus_n_exclut_personne(
            @ForAll("listes") List<EssmsConcerne> essms, @ForAll("autorites") List<AutoriteTarification> accords) {
        LocalDate jour = LocalDate.of(2026, 1, 1);
        Territoire ain = Territoire.departement("01");
        DemandePerimetre sans = DemandePerimetre.builder()
                .from(demande(NatureCpom.EHPAD, essms, accords, List.of(), jour))
                .departementPrincipal(ain)
                .build();
        Map<String, VerdictEssms> avant =
                juger(sans).essms().stream().collect(Collectors.toMap(VerdictEssms::id, v -> v));
        VerdictPerimetre apres =
                juger(DemandePerimetre.builder().from(sans).accords(AUTORITES).build());
        assertThat(apres.accordsManquants()).isEmpty();
        assertThat(apres.essms())
                .allSatisfy(
                        v -> assertThat(v.entre() || !avant.get(v.id()).entre()).isTrue());
    }

    private static PlanContrats plan(List<EssmsConcerne> essms, LocalDate jour) {
        return PlanCalculator.standard()
                .compute(new DemandePlan(essms, Optional.of(jour)), Contexte.standard())
                .valeur();
    }

    @Property
    void chaque_essms_du_plan_est_a_une_place_et_une_seule(
            @ForAll("listes") List<EssmsConcerne> essms, @ForAll("jours") LocalDate jour) {
        PlanContrats plan = plan(essms, jour);
        List<String> places = new ArrayList<>();
        plan.contrats().forEach(c -> places.addAll(c.essms()));
        plan.facultatifs().stream().map(EssmsFacultatif::id).forEach(places::add);
        plan.nonCouverts().stream().map(EssmsNonCouvert::id).forEach(places::add);
        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(
                        essms.stream().map(e -> e.id().orElseThrow()).toList());
    }

    @Property
    void le_plan_ne_depend_pas_de_l_ordre(
            @ForAll("listes") List<EssmsConcerne> essms, @ForAll("jours") LocalDate jour, @ForAll long graine) {
        // an ESSMS of unknown territory stands apart, in the order of its place in the list
        List<EssmsConcerne> situes =
                essms.stream().filter(e -> e.departement().isPresent()).toList();
        assertThat(plan(melange(situes, graine), jour)).isEqualTo(plan(situes, jour));
    }

    @Property
    void un_contrat_du_plan_est_un_perimetre_que_la_loi_admet(
            @ForAll("listes") List<EssmsConcerne> essms, @ForAll("jours") LocalDate jour) {
        Map<String, EssmsConcerne> parId = new TreeMap<>();
        essms.forEach(e -> parId.put(e.id().orElseThrow(), e));
        Set<String> ehpad = new HashSet<>();
        for (ContratPrevu contrat : plan(essms, jour).contrats()) {
            List<EssmsConcerne> membres =
                    contrat.essms().stream().map(parId::get).toList();
            VerdictPerimetre verdict = juger(DemandePerimetre.builder()
                    .nature(contrat.nature())
                    .gestionnaire(contrat.gestionnaire())
                    .essms(membres)
                    .date(jour)
                    .build());
            assertThat(verdict.essms()).noneMatch(v -> v.admission() == VerdictPerimetre.Admission.INTERDIT);
            assertThat(verdict.signataires()).isEqualTo(contrat.signataires());
            if (contrat.nature() == NatureCpom.EHPAD && contrat.territoire().isPresent()) {
                assertThat(ehpad.add(contrat.gestionnaire() + " " + contrat.territoire()))
                        .as("un seul CPOM EHPAD par personne et par département")
                        .isTrue();
            }
            if (contrat.nature() == NatureCpom.HANDICAP) {
                assertThat(membres)
                        .noneMatch(e -> e.numeros().isEmpty()
                                && e.ehpad().isEmpty()
                                && e.categorie()
                                        .filter(CategorieEssms::estEhpad)
                                        .isPresent());
            }
        }
    }

    @Property
    void le_recensement_est_la_somme_des_places(
            @ForAll("listes") List<EssmsConcerne> essms, @ForAll("jours") LocalDate jour) {
        Recensement r = recenser(essms, jour);
        assertThat(r.obliges() + r.libres() + r.horsRegle())
                .isEqualTo(r.sites())
                .isEqualTo(essms.size());
        assertThat(r.natures()).allSatisfy(n -> {
            assertThat(n.contrats()).isLessThanOrEqualTo(n.sitesObliges());
            assertThat(n.contrats()).isLessThanOrEqualTo(n.sitesObliges() - n.sitesHorsContrat());
            assertThat(n.gestionnairesObliges()).isLessThanOrEqualTo(n.contrats() + n.sitesHorsContrat());
        });
        int horsContrat =
                r.natures().stream().mapToInt(LigneNature::sitesHorsContrat).sum();
        assertThat(horsContrat).isBetween(r.sansTerritoire(), r.sansTerritoire() + r.sansGestionnaire());
    }

    @Property
    void un_site_de_gestionnaire_inconnu_n_ajoute_ni_gestionnaire_ni_contrat(
            @ForAll("listes") List<EssmsConcerne> essms, @ForAll("jours") LocalDate jour) {
        List<EssmsConcerne> connus = essms.stream()
                .filter(e -> e.gestionnaire().isPresent() || e.controlePar().isPresent())
                .toList();
        Recensement tous = recenser(essms, jour);
        Recensement sans = recenser(connus, jour);
        assertThat(tous.gestionnaires()).isEqualTo(sans.gestionnaires());
        assertThat(tous.natures())
                .extracting(LigneNature::contrats)
                .isEqualTo(sans.natures().stream().map(LigneNature::contrats).toList());
        assertThat(tous.sansGestionnaire() - sans.sansGestionnaire()).isEqualTo(essms.size() - connus.size());
    }

    private static Recensement recenser(List<EssmsConcerne> essms, LocalDate jour) {
        return RecensementCalculator.standard()
                .compute(new DemandePlan(essms, Optional.of(jour)), Contexte.standard())
                .valeur();
    }
}
