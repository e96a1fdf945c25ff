package fr.cpom.io.comparaison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.VoletFinancier;
import fr.cpom.contrat.avenant.Avenant;
import fr.cpom.contrat.avenant.HistoriqueCpom;
import fr.cpom.contrat.avenant.Modification;
import fr.cpom.contrat.avenant.PosteCapacite;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.Essms;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Cpoms;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

/** Applying an avenant then comparing gives back the change: all that it names, and nothing else. */
class AvenantsComparesTest {
    private static final CpomJson JSON = CpomJson.standard();
    private static final Comparateur COMPARATEUR = Comparateur.standard();
    private static final Map<Class<?>, Integer> APPLIQUEES = new HashMap<>();
    private static final Map<String, Integer> ESSAIS = new HashMap<>();
    private static final Map<String, Integer> REUSSIS = new HashMap<>();
    private static final Set<CodeAnomalie> REFUS = new HashSet<>();

    private static Optional<Cpom> appliquer(Cpom avant, LocalDate effet, List<Modification> modifications) {
        try {
            Calcul<Cpom> calcul = calculer(avant, effet, modifications);
            calcul.anomalies().forEach(a -> REFUS.add(a.code()));
            return calcul.resultat();
        } catch (ValeurInvalideException e) {
            assertThat(e.code()).isEqualTo("MODIFICATION_EN_DOUBLE");
            return Optional.empty();
        }
    }

    private static Calcul<Cpom> calculer(Cpom avant, LocalDate effet, List<Modification> modifications) {
        Avenant avenant = Avenant.builder()
                .numero("1")
                .cause(Avenant.Cause.AUTRE)
                .dateSignature(effet)
                .dateEffet(effet)
                .modifications(modifications)
                .build();
        return HistoriqueCpom.of(avant).avec(avenant).at(effet);
    }

    @Property(tries = 1000)
    void chaque_modification_ne_touche_que_ses_cibles(@ForAll long graine) {
        Random hasard = new Random(graine);
        Cpom avant = ModificationsArbitraires.avecCodes(Cpoms.cpom(hasard.nextLong()), hasard);
        ModificationsArbitraires modifications = new ModificationsArbitraires(avant, hasard);
        for (Modification m : quelques(modifications.de(Cpoms.cpom(hasard.nextLong())), 6, hasard)) {
            appliquer(avant, modifications.jour(), List.of(m)).ifPresent(apres -> {
                APPLIQUEES.merge(m.getClass(), 1, Integer::sum);
                verifier(avant, apres, List.of(m));
            });
        }
    }

    @Property(tries = 1000)
    void plusieurs_modifications_ne_touchent_que_leurs_cibles(@ForAll long graine) {
        Random hasard = new Random(graine);
        Cpom avant = ModificationsArbitraires.avecCodes(Cpoms.cpom(hasard.nextLong()), hasard);
        ModificationsArbitraires modifications = new ModificationsArbitraires(avant, hasard);
        List<Modification> trois = quelques(modifications.de(Cpoms.cpom(hasard.nextLong())), 3, hasard);
        ESSAIS.merge("plusieurs", 1, Integer::sum);
        appliquer(avant, modifications.jour(), trois).ifPresent(apres -> {
            REUSSIS.merge("plusieurs", 1, Integer::sum);
            verifier(avant, apres, trois);
        });
    }

    private static List<Modification> quelques(List<Modification> toutes, int nombre, Random hasard) {
        List<Modification> melangees = new ArrayList<>(toutes);
        Collections.shuffle(melangees, hasard);
        return melangees.subList(0, Math.min(nombre, melangees.size()));
    }

    @Property(tries = 1000)
    void une_modification_qui_fixe_ce_qui_est_ne_change_rien(@ForAll long graine) {
        Random hasard = new Random(graine);
        Cpom avant = ModificationsArbitraires.avecCodes(Cpoms.cpom(hasard.nextLong()), hasard);
        ModificationsArbitraires modifications = new ModificationsArbitraires(avant, hasard);
        for (Modification m : quelques(modifications.sansEffet(), 4, hasard)) {
            ESSAIS.merge("sans effet", 1, Integer::sum);
            appliquer(avant, modifications.jour(), List.of(m)).ifPresent(apres -> {
                REUSSIS.merge("sans effet", 1, Integer::sum);
                assertThat(COMPARATEUR.comparer(avant, apres)).as("%s", m).isEmpty();
            });
        }
    }

    @Test
    void un_essms_qui_sort_avant_d_entrer_est_une_anomalie() {
        Cpom avant = Cpoms.cpom(1);
        LocalDate effet = avant.dateEntreeEnVigueur().plusDays(30);
        Essms essms = Essms.builder()
                .from(membres(avant).get(0).essms())
                .finess(Cpoms.finess("75000001"))
                .build();
        Membre membre = new Membre(essms, Optional.empty(), Optional.of(effet.minusDays(1)));
        Calcul<Cpom> calcul = calculer(avant, effet, List.of(new Modification.EntreeEssms(membre)));
        assertThat(calcul.resultat()).isEmpty();
        assertThat(calcul.anomalies()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(CodeAnomalie.SORTIE_AVANT_ENTREE);
            assertThat(a.chemin()).isEqualTo("/avenants/0/modifications/0/sortie");
        });
    }

    /** A public without its discipline may be that of any discipline: the avenant touches the mode. */
    @Test
    void des_places_sans_discipline_touchent_tout_le_mode() {
        PosteCapacite poste = new PosteCapacite(
                Cpoms.finess("75000001"), ModeAccueil.of("11"), 3, Optional.empty(), Optional.of("200"));
        assertThat(new Modification.TransformationPlaces(Optional.of(poste), Optional.empty()).cibles())
                .containsExactly("essms/" + poste.essms() + "/capacite/11");
    }

    /** A property whose avenants would all be refused would prove nothing. */
    @AfterContainer
    static void chaque_variante_a_ete_appliquee() {
        ESSAIS.forEach((propriete, essais) -> assertThat(REUSSIS.getOrDefault(propriete, 0))
                .as("%s : avenants appliqués sur %d, refus %s", propriete, essais, REFUS)
                .isGreaterThan(essais / 10));
        if (!APPLIQUEES.isEmpty()) {
            assertThat(Arrays.stream(Modification.class.getPermittedSubclasses())
                            .filter(v -> APPLIQUEES.getOrDefault(v, 0) < 20)
                            .map(Class::getSimpleName))
                    .as("%s, refus %s", APPLIQUEES, REFUS)
                    .isEmpty();
        }
    }

    private static void verifier(Cpom avant, Cpom apres, List<Modification> modifications) {
        JsonNode a = JSON.toTree(avant);
        JsonNode b = JSON.toTree(apres);
        CiblesDifference cibles = new CiblesDifference(a, b);
        Set<String> touchees = COMPARATEUR.comparer(a, b).stream()
                .flatMap(d -> cibles.de(d).stream())
                .collect(Collectors.toSet());
        Set<String> annoncees =
                modifications.stream().flatMap(m -> m.cibles().stream()).collect(Collectors.toSet());
        assertThat(touchees)
                .as("%s", modifications)
                .allMatch(t -> annoncees.stream().anyMatch(c -> sous(t, c)));
        for (String cible : annoncees) {
            assertThat(touchees.stream().anyMatch(t -> couvre(t, cible)))
                    .as("%s par %s", cible, modifications)
                    .isEqualTo(!a(avant, cible).equals(a(apres, cible)));
        }
    }

    private static boolean sous(String touchee, String cible) {
        return touchee.equals(cible) || touchee.startsWith(cible + "/");
    }

    /** What is added or taken out as a whole takes its parts with it, an ESSMS its description. */
    private static boolean couvre(String touchee, String cible) {
        return sous(touchee, cible) || sous(cible, touchee) || sous(cible, touchee.replace("perimetre/", "essms/"));
    }

    /** What a contract holds where a target stands, read from its values and not from their JSON; lists without their order. */
    private static Object a(Cpom cpom, String cible) {
        String[] pas = cible.split("/", 2);
        String cle = pas.length < 2 ? "" : pas[1];
        return switch (pas[0]) {
            case "gestionnaire" -> cpom.gestionnaire();
            case "terme" -> cpom.terme();
            case "prorogation" -> cpom.prorogation();
            case "partie" -> sac(cpom.partiesPubliques(), p -> p.nom().equals(cle), Function.identity());
            case "perimetre" -> sac(membres(cpom), m -> finess(m).equals(cle), m -> List.of(m.entree(), m.sortie()));
            case "essms" -> essms(cpom, cle);
            case "optionTarifaire" ->
                sac(cpom.optionsTarifaires(), o -> o.essms().valeur().equals(cle), Function.identity());
            case "objectif" -> sac(cpom.objectifs(), o -> o.code().equals(cle), Function.identity());
            case "annexe" -> sac(cpom.annexes(), x -> x.titre().equals(cle), Function.identity());
            case "stipulation" -> sac(cpom.stipulations(), s -> s.sujet().name().equals(cle), Function.identity());
            case "volet" -> cpom.voletFinancier().map(v -> volet(v, cle));
            default -> throw new IllegalArgumentException(cible);
        };
    }

    private static List<Membre> membres(Cpom cpom) {
        return cpom.perimetre().membres();
    }

    private static String finess(Membre membre) {
        return membre.essms().finess().valeur();
    }

    private static Object essms(Cpom cpom, String cle) {
        String finess = cle.split("/", 2)[0];
        if (finess.equals(cle)) {
            return sac(
                    membres(cpom),
                    m -> finess(m).equals(finess),
                    m -> List.of(
                            Essms.builder().from(m.essms()).capacites(List.of()).build(),
                            sac(m.essms().capacites(), c -> true, Function.identity())));
        }
        List<Capacite> capacites = membres(cpom).stream()
                .filter(m -> finess(m).equals(finess))
                .flatMap(m -> m.essms().capacites().stream())
                .toList();
        return sac(
                capacites,
                c -> new Modification.CapaciteEssms(membre(cpom, finess).essms().finess(), c)
                        .cibles().stream().allMatch(propre -> sous(propre, "essms/" + cle)),
                Function.identity());
    }

    private static Membre membre(Cpom cpom, String finess) {
        return membres(cpom).stream()
                .filter(m -> finess(m).equals(finess))
                .findFirst()
                .orElseThrow();
    }

    private static Object volet(VoletFinancier v, String cle) {
        String[] pas = cle.split("/", 2);
        return switch (pas[0]) {
            case "clause" -> sac(v.clauses(), c -> c.code().equals(pas[1]), Function.identity());
            case "ligne" -> sac(v.lignes(), l -> ligne(l).equals("volet/" + cle), Function.identity());
            case "mesures" -> sac(v.mesures(), m -> true, Function.identity());
            case "plafond" -> sac(v.plafonds(), p -> p.exercice().toString().equals(pas[1]), Function.identity());
            default ->
                List.of(
                        v.anneeBase(),
                        v.prorata(),
                        v.extensionDansBase(),
                        sac(v.finalites(), f -> true, Function.identity()),
                        sac(v.clauses(), c -> true, Function.identity()),
                        sac(v.lignes(), l -> true, Function.identity()),
                        sac(v.mesures(), m -> true, Function.identity()),
                        sac(v.plafonds(), p -> true, Function.identity()));
        };
    }

    private static String ligne(LigneBase ligne) {
        return new Modification.Ligne(ligne).cibles().get(0);
    }

    private static <T> Map<Object, Integer> sac(
            Collection<T> valeurs, java.util.function.Predicate<T> retenue, Function<T, ?> vue) {
        Map<Object, Integer> sac = new HashMap<>();
        valeurs.stream().filter(retenue).forEach(v -> sac.merge(vue.apply(v), 1, Integer::sum));
        return sac;
    }
}
