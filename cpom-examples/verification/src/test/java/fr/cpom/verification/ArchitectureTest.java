package fr.cpom.verification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static fr.cpom.verification.Depot.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the architecture: where things stand, what they may know, what they may not do. */
class ArchitectureTest {
    private static final int LIGNES_MAXIMALES = 500;

    private static final Map<String, Set<String>> PAQUETS = Map.of(
            "cpom-core", Set.of("valeur", "droit", "calcul", "essms", "contrat", "objectif"),
            "cpom-finance",
                    Set.of(
                            "dotation",
                            "fongibilite",
                            "tarification",
                            "budget",
                            "resultat",
                            "analyse",
                            "investissement",
                            "projection",
                            "tresorerie",
                            "suivi"),
            "cpom-io", Set.of("io"));

    private static final Set<String> PAQUETS_IO =
            Set.of("json", "csv", "finess", "xlsx", "rapport", "conformite", "comparaison", "interne");

    /** A table: one public code a line. */
    private static final String TABLE_DES_CODES = "CodeAnomalie.java";

    private static final String[] COEUR = paquets("cpom-core");
    private static final String[] FINANCE = paquets("cpom-finance");
    private static final String[] PURS =
            Stream.of(COEUR, FINANCE).flatMap(Stream::of).toArray(String[]::new);

    /** Public interfaces that a user implements, and why. */
    private static final Map<String, String> OUVERTS = Map.of(
            "fr.cpom.calcul.Calculator", "the contract of all calculations",
            "fr.cpom.calcul.AbstractCalculator", "what all calculators share, those of a caller among them",
            "fr.cpom.dotation.AlgorithmeEvolution", "supplied by the program that embeds the library",
            "fr.cpom.projection.montecarlo.Suivi", "supplied by who follows a long run");

    private static final Map<String, Set<String>> INTERDITS = Map.of(
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime", "getProperty", "getenv", "getProperties"),
            "java.util.Locale", Set.of("getDefault"),
            "java.util.TimeZone", Set.of("getDefault"),
            "java.time.ZoneId", Set.of("systemDefault"),
            "java.lang.Math", Set.of("random"),
            "java.util.UUID", Set.of("randomUUID"));

    private static String[] paquets(String module) {
        return PAQUETS.get(module).stream().map(p -> "fr.cpom." + p + "..").toArray(String[]::new);
    }

    @Test
    void chaque_paquet_est_de_son_module() {
        Map<String, String> intrus = new TreeMap<>();
        for (JavaClass classe : CLASSES) {
            String module = Depot.module(classe);
            String[] segments = classe.getPackageName().split("\\.", -1);
            boolean permis = segments.length > 2 && PAQUETS.get(module).contains(segments[2]);
            boolean permisIo = !module.equals("cpom-io") || segments.length == 3 || PAQUETS_IO.contains(segments[3]);
            if (!permis || !permisIo) {
                intrus.put(classe.getPackageName(), module);
            }
        }
        assertThat(intrus).as("paquets que l'architecture ne nomme pas").isEmpty();
    }

    @Test
    void les_modules_ne_dependent_que_vers_le_bas() {
        noClasses()
                .that()
                .resideInAnyPackage(COEUR)
                .should()
                .dependOnClassesThat(resideInAnyPackage(FINANCE).or(resideInAPackage("fr.cpom.io..")))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(FINANCE)
                .should()
                .dependOnClassesThat(resideInAPackage("fr.cpom.io.."))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void les_paquets_sont_sans_cycle() {
        slices().matching("fr.cpom.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void le_coeur_suit_son_escalier() {
        couche("fr.cpom.valeur..", "fr.cpom.droit..", "fr.cpom.calcul..", "fr.cpom.essms..", "fr.cpom.contrat..");
        couche("fr.cpom.droit..", "fr.cpom.calcul..", "fr.cpom.essms..", "fr.cpom.contrat..", "fr.cpom.objectif..");
        couche("fr.cpom.calcul..", "fr.cpom.contrat..", "fr.cpom.objectif..");
        couche("fr.cpom.essms..", "fr.cpom.contrat..", "fr.cpom.objectif..");
        couche("fr.cpom.objectif..", "fr.cpom.contrat..");
    }

    private static void couche(String paquet, String... plusHauts) {
        noClasses()
                .that()
                .resideInAPackage(paquet)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(plusHauts)
                .check(CLASSES);
    }

    @Test
    void le_coeur_et_la_finance_ne_connaissent_ni_jackson_databind_ni_moneta_ni_jul() {
        noClasses()
                .that()
                .resideInAnyPackage(PURS)
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.databind..")
                        .and(DescribedPredicate.not(resideInAPackage("com.fasterxml.jackson.databind.annotation..")))
                        .and(DescribedPredicate.not(simpleName("None")))) // the default members of those annotations
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.javamoney..", "java.util.logging..")
                .check(CLASSES);
    }

    @Test
    void le_coeur_et_la_finance_ne_lisent_ni_horloge_ni_langue_ni_systeme() {
        noClasses()
                .that()
                .resideInAnyPackage(PURS)
                .should()
                .callMethodWhere(cible("lit l'horloge, la langue ou le système", ArchitectureTest::estAmbiante))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(PURS)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Random.class, java.time.Clock.class)
                .check(CLASSES);
    }

    private static boolean estAmbiante(AccessTarget cible) {
        String proprietaire = cible.getOwner().getName();
        return (proprietaire.startsWith("java.time.") && cible.getName().equals("now"))
                || INTERDITS.getOrDefault(proprietaire, Set.of()).contains(cible.getName());
    }

    @Test
    void rien_ne_met_en_forme_dans_la_langue_du_poste() {
        noClasses()
                .should()
                .callMethodWhere(cible(
                        "met en forme sans Locale",
                        c -> c.getOwner().getName().equals("java.lang.String")
                                && (c.getName().equals("formatted")
                                        || (Set.of("toLowerCase", "toUpperCase").contains(c.getName())
                                                && c.getFullName().endsWith("()"))
                                        || (c.getName().equals("format")
                                                && !c.getFullName().contains("(java.util.Locale")))))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> cible(
            String description, java.util.function.Predicate<AccessTarget> condition) {
        return DescribedPredicate.describe(description, acces -> condition.test(acces.getTarget()));
    }

    @Test
    void rien_n_est_imprime() {
        noClasses()
                .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    /** Random draws and laws are in floating point; what leaves them for a calculation is rounded to milliardièmes first. */
    private static final String ALEATOIRE = "fr.cpom.projection.montecarlo.interne";

    /** Bounds in floating point what its amounts may reach, before it computes them in whole cents. */
    private static final String MAJORANT = ".*\\.NoyauLot(\\$.*)?";

    @Test
    void ni_double_ni_float_dans_le_coeur_et_la_finance() {
        classes()
                .that()
                .resideInAnyPackage(PURS)
                .and()
                .resideOutsideOfPackage(ALEATOIRE)
                .and()
                .haveNameNotMatching(MAJORANT)
                .should(new SansFlottant())
                .check(CLASSES);
    }

    @Test
    void l_aleatoire_est_le_meme_sur_toute_machine_virtuelle() {
        noClasses()
                .that()
                .resideInAnyPackage(PURS)
                .should()
                .callMethodWhere(cible(
                        "calcule une fonction que les machines virtuelles arrondissent chacune à leur façon",
                        c -> c.getOwner().getName().equals("java.lang.Math")
                                && Set.of("exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "cbrt")
                                        .contains(c.getName())))
                .check(CLASSES);
    }

    /** Fields, parameters and results. */
    private static final class SansFlottant extends ArchCondition<JavaClass> {
        private static final Set<String> FLOTTANTS =
                Set.of("double", "float", "double[]", "float[]", "java.lang.Double", "java.lang.Float");

        SansFlottant() {
            super("n'avoir ni champ, ni paramètre, ni résultat flottant");
        }

        @Override
        public void check(JavaClass classe, ConditionEvents evenements) {
            classe.getFields().forEach(f -> voir(classe, f.getFullName(), f.getRawType(), evenements));
            classe.getCodeUnits().forEach(m -> {
                voir(classe, m.getFullName(), m.getRawReturnType(), evenements);
                m.getRawParameterTypes().forEach(p -> voir(classe, m.getFullName(), p, evenements));
            });
        }

        private static void voir(JavaClass classe, String membre, JavaClass type, ConditionEvents evenements) {
            if (FLOTTANTS.contains(type.getName()) || type.getName().matches("\\[+[DF]")) {
                evenements.add(SimpleConditionEvent.violated(classe, membre + " : " + type.getName()));
            }
        }
    }

    @Test
    void les_paquets_internes_le_restent() {
        Set<String> fautes = new TreeSet<>();
        for (JavaClass classe : CLASSES) {
            classe.getDirectDependenciesFromSelf().forEach(d -> {
                JavaClass cible = d.getTargetClass();
                if (!cible.getPackageName().startsWith("fr.cpom")
                        || !cible.getPackageName().contains(".interne")) {
                    return;
                }
                boolean memeModule =
                        cible.getSource().isEmpty() || Depot.module(cible).equals(Depot.module(classe));
                boolean partage = cible.getPackageName().equals("fr.cpom.valeur.interne");
                if (!memeModule && !partage) {
                    fautes.add(d.getDescription());
                }
            });
        }
        assertThat(fautes).isEmpty();
    }

    @Test
    void les_types_publics_sont_fermes() {
        Set<String> fautes = new TreeSet<>();
        for (JavaClass classe : CLASSES) {
            if (estPublique(classe) && !classe.getPackageName().contains(".interne") && !estFermee(classe)) {
                fautes.add(classe.getName());
            }
        }
        fautes.removeAll(OUVERTS.keySet());
        assertThat(fautes).as("ni final, ni sealed, ni valeur immuable").isEmpty();
    }

    private static boolean estFermee(JavaClass classe) {
        return classe.getModifiers().contains(JavaModifier.FINAL)
                || classe.isRecord()
                || classe.isEnum()
                || classe.isAnnotation()
                || classe.isAnnotatedWith("org.immutables.value.Value$Immutable")
                || classe.reflect().isSealed();
    }

    static boolean estPublique(JavaClass classe) {
        return classe.getModifiers().contains(JavaModifier.PUBLIC)
                && !classe.isAnonymousClass()
                && classe.getEnclosingClass().map(ArchitectureTest::estPublique).orElse(true);
    }

    @Test
    void chaque_paquet_refuse_null() {
        Set<String> fautes = new TreeSet<>();
        for (JavaClass classe : CLASSES) {
            if (!refuseNull(classe.getPackageName())) {
                fautes.add(classe.getPackageName());
            }
        }
        assertThat(fautes).as("paquets sans @NullMarked").isEmpty();
    }

    private static boolean refuseNull(String paquet) {
        try {
            return Class.forName(paquet + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void aucun_fichier_n_est_trop_long() {
        List<String> longs = Depot.sources().stream()
                .filter(f -> Depot.lire(f).lines().count() > LIGNES_MAXIMALES)
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(nom -> !nom.equals(TABLE_DES_CODES))
                .toList();
        assertThat(longs).as("plus de %d lignes", LIGNES_MAXIMALES).isEmpty();
    }
}
