package fr.cpom.cli;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.Tracage;
import fr.cpom.contrat.Cpom;
import fr.cpom.dotation.DemandeVersements;
import fr.cpom.dotation.Dgc;
import fr.cpom.dotation.EcheancierVersements;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.dotation.VersementsCalculator;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Financeur;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cpom projeter}: the dotations of a contract over its years, their split, their payments and their explanation. */
@Command(
        name = "projeter",
        description =
                "Projette les dotations d'un contrat : années, répartition par ESSMS, versements, explication des montants.")
final class ProjeterCommand extends CommandeJson {
    @Mixin
    LectureContrat contrat = new LectureContrat();

    @Option(
            names = "--annee",
            paramLabel = "AAAA",
            description = {
                "L'exercice détaillé : dotations par autorité et financeur, versements, explication.",
                "Sans elle, versements et explication du premier exercice du contrat."
            })
    Optional<Integer> annee = Optional.empty();

    @Option(
            names = "--expliquer",
            description = "Ajoute l'explication de l'exercice, jusqu'aux articles, barèmes et arrondis.")
    boolean expliquer;

    ProjeterCommand(Console console) {
        super(console);
    }

    /**
     * All that was computed, as {@code --json} gives it.
     *
     * @param exercice the year of the payments and of the explanation
     * @param explication of that year, when asked
     */
    record Projection(
            Optional<TrajectoireDgc> trajectoire,
            Exercice exercice,
            List<VersementsDotation> versements,
            List<Anomalie> anomalies,
            Optional<Explication> explication) {}

    /** The payments of one dotation; in JSON in this order, which for getters is not otherwise the same from run to run. */
    @JsonPropertyOrder({"echeancier", "autorites", "financeur"})
    record VersementsDotation(@JsonIgnore Dgc dotation, EcheancierVersements echeancier) {
        /** Who fixes it. */
        @JsonGetter("autorites")
        List<AutoriteTarification> autorites() {
            return dotation.autorites();
        }

        /** Who pays. */
        @JsonGetter("financeur")
        Financeur financeur() {
            return dotation.financeur();
        }
    }

    @Override
    public Integer call() {
        Optional<Cpom> lu = contrat.lire(console, anomalies);
        if (lu.isEmpty()) {
            return fin();
        }
        Cpom cpom = lu.get();
        Exercice exercice = exercice(cpom);
        Contexte contexte = Contexte.standard();
        Calcul<TrajectoireDgc> calcul = TrajectoireDgcCalculator.standard()
                .compute(cpom, expliquer ? contexte : contexte.withTracage(Tracage.aucun()));
        List<VersementsDotation> versements = resultat(calcul)
                .map(t -> versements(t.exercice(exercice), contexte))
                .orElse(List.of());
        Projection projection = new Projection(
                calcul.resultat(),
                exercice,
                versements,
                anomalies.liste(),
                expliquer ? Optional.of(explication(calcul, exercice)) : Optional.empty());
        ecrire(
                projection,
                () -> new ProjectionTexte(console.sortie(), langue, cpom).ecrire(projection, annee.isPresent()));
        return fin();
    }

    private Exercice exercice(Cpom cpom) {
        List<Exercice> exercices = cpom.exercices();
        Exercice premier = exercices.get(0);
        int demande = annee.orElse(premier.annee());
        return exercices.stream()
                .filter(e -> e.annee() == demande)
                .findFirst()
                .orElseThrow(() ->
                        new Echec(langue.texte("annee.hors", demande, premier, exercices.get(exercices.size() - 1))));
    }

    /** Each dotation in twelve payments, as if it were fixed before the year begins. */
    private List<VersementsDotation> versements(ExerciceDgc exercice, Contexte contexte) {
        List<VersementsDotation> versements = new ArrayList<>();
        for (Dgc dgc : exercice.dotations()) {
            if (dgc.etapes().dotation().isNegative()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.DOTATION_NEGATIVE,
                        "",
                        "exercice",
                        exercice.exercice().toString(),
                        "valeur",
                        Montants.texte(dgc.etapes().dotation())));
                continue;
            }
            Calcul<EcheancierVersements> calcul = VersementsCalculator.standard()
                    .compute(
                            DemandeVersements.builder()
                                    .exercice(exercice.exercice())
                                    .dotation(dgc.etapes().dotation())
                                    .territoire(dgc.autorites().get(0).territoire())
                                    .build(),
                            contexte.withTracage(Tracage.aucun()));
            resultat(calcul).ifPresent(e -> versements.add(new VersementsDotation(dgc, e)));
        }
        return versements;
    }

    /** The branch of the year in the explanation of the whole contract. */
    private static Explication explication(Calcul<TrajectoireDgc> calcul, Exercice exercice) {
        Optional<String> sujet = Optional.of(exercice.toString());
        return calcul.explication().operandes().stream()
                .filter(e -> e.sujet().equals(sujet))
                .findFirst()
                .orElse(calcul.explication());
    }
}
