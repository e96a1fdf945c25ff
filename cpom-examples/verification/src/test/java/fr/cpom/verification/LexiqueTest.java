package fr.cpom.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.cpom.droit.Lexique;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word of the sector that the library uses as a type is explained. */
class LexiqueTest {
    /** Words of programmers, not of the sector. */
    private static final Set<String> TECHNIQUES = Set.of(
            "Anomalies",
            "Arrondi",
            "Calcul",
            "CalculatorId",
            "CalendrierIcal",
            "Catalogue",
            "Conformite",
            "Contexte",
            "CpomJson",
            "DemandeSquelette",
            "Ecart",
            "EcartExplication",
            "Execution",
            "Explication",
            "FicheCalculateur",
            "FluxFiness",
            "FormatCsv",
            "Lecture",
            "LectureFiness",
            "LectureSites",
            "MontantExplique",
            "MonteCarloCsv",
            "Montants",
            "Operation",
            "PlageDates",
            "RapportConformite",
            "Repartition",
            "ResultatCas",
            "SchemaJson",
            "SitesCsv",
            "Suivi",
            "Tableau",
            "TableauxDotation",
            "TableauxEcheances",
            "TauxExplique",
            "Tracage",
            "TrajectoireCsv");

    private static final Pattern SUFFIXES = Pattern.compile(".*(Builder|Calculator|Reader|Writer|Exception)");

    @Test
    void chaque_type_reglementaire_est_au_lexique() {
        Set<String> manquants = new TreeSet<>();
        for (JavaClass classe : Depot.CLASSES) {
            String nom = classe.getSimpleName();
            boolean reglementaire = ArchitectureTest.estPublique(classe)
                    && !classe.getPackageName().contains(".interne")
                    && !nom.equals("package-info")
                    && !TECHNIQUES.contains(nom)
                    && !SUFFIXES.matcher(nom).matches();
            if (reglementaire && Lexique.terme(nom).isEmpty()) {
                manquants.add(classe.getName());
            }
        }
        assertThat(manquants).as("types absents de lexique.json").isEmpty();
    }

    @Test
    void chaque_terme_a_son_type() {
        Set<String> types = Depot.CLASSES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(Lexique.toutes())
                .extracting(Lexique.Terme::type)
                .allSatisfy(type -> assertThat(types).contains(type));
    }
}
