package fr.cpom.notebooks;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.avenant.HistoriqueCpom;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.TrajectoireDgcCalculator;
import fr.cpom.fongibilite.JugementMouvements;
import fr.cpom.fongibilite.Mouvement;
import fr.cpom.fongibilite.MouvementCalculator;
import fr.cpom.fongibilite.MouvementsContrat;
import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.Situation;
import fr.cpom.fongibilite.VerdictMouvement;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.rapport.Tableau;
import fr.cpom.io.rapport.TableauxDotation;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What a researcher imports: {@code import static fr.cpom.notebooks.Notebook.*}. */
public final class Notebook {
    private Notebook() {}

    /** A bundled contract: {@code orsac}. */
    public static Cpom exemple(String nom) {
        try (InputStream flux = Notebook.class.getResourceAsStream("exemples/" + nom + ".json")) {
            if (flux == null) {
                throw new IllegalArgumentException("pas d'exemple de ce nom : " + nom);
            }
            return CpomJson.standard().read(flux).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A contract of one's own, from its JSON file. */
    public static Cpom contrat(String fichier) {
        return CpomJson.standard().read(Path.of(fichier)).orElseThrow();
    }

    /** The bundled contract with its four avenants. */
    public static HistoriqueCpom avenants() {
        try (InputStream flux = Notebook.class.getResourceAsStream("exemples/avenants.json")) {
            return CpomJson.standard()
                    .read(Objects.requireNonNull(flux), HistoriqueCpom.class)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract in force on a day, written as in {@code 2025-03-14}. */
    public static Cpom le(HistoriqueCpom historique, String jour) {
        return historique.at(LocalDate.parse(jour)).valeur();
    }

    /** The dotations of a contract over its years. */
    public static Trajectoire trajectoire(Cpom cpom) {
        return new Trajectoire(cpom, TrajectoireDgcCalculator.standard().compute(cpom, Contexte.standard()));
    }

    /** How the total of a year was reached. */
    public static Texte pourquoi(Trajectoire trajectoire, int annee) {
        for (Explication exercice : trajectoire.calcul().explication().operandes()) {
            if (exercice.sujet().filter(s -> s.equals(Integer.toString(annee))).isPresent()) {
                return new Texte(exercice.texte(Locale.FRANCE));
            }
        }
        throw new IllegalArgumentException("exercice hors du contrat : " + annee);
    }

    /** What the law and the contract make of credits of a year that go from one ESSMS to another, by their FINESS numbers. */
    public static Texte deplacer(Cpom cpom, int annee, String de, String vers, String montant) {
        Situation situation =
                Situation.builder().statut(cpom.gestionnaire().statut()).build();
        Mouvement mouvement = Mouvement.builder()
                .origine(Poste.of(de))
                .destination(Poste.of(vers))
                .montant(Montants.euros(montant))
                .build();
        Contexte contexte = Contexte.standard();
        JugementMouvements jugement = MouvementCalculator.standard()
                .compute(
                        MouvementsContrat.demande(cpom, Exercice.of(annee), situation, List.of(mouvement), contexte)
                                .valeur(),
                        contexte)
                .valeur();
        VerdictMouvement verdict = jugement.verdicts().get(0);
        Set<String> codes = new LinkedHashSet<>();
        verdict.motifs().forEach(m -> codes.add(m.regle()));
        verdict.etapes().forEach(e -> codes.add(e.regle()));
        StringBuilder texte = new StringBuilder(verdict.decision().name());
        jugement.regles().stream()
                .filter(r -> codes.contains(r.code()))
                .forEach(r -> texte.append('\n').append(r.texte(Locale.FRANCE)));
        return new Texte(texte.toString());
    }

    /**
     * A trajectory and the contract it comes from; JShell shows its table.
     *
     * @param cpom the contract
     * @param calcul value, anomalies and explanation
     */
    public record Trajectoire(Cpom cpom, Calcul<TrajectoireDgc> calcul) {
        /** Years in columns, steps in rows. */
        public Tableau tableau() {
            return TableauxDotation.of(cpom, Locale.FRANCE).annees(calcul.valeur());
        }

        /** Years in columns, ESSMS in rows. */
        public Tableau repartition() {
            return TableauxDotation.of(cpom, Locale.FRANCE).repartition(calcul.valeur());
        }

        /** The anomalies, one a line. */
        public Texte anomalies() {
            List<Anomalie> anomalies = calcul.anomalies();
            StringBuilder texte = new StringBuilder();
            anomalies.forEach(a -> texte.append(a.gravite())
                    .append(' ')
                    .append(a.code())
                    .append(' ')
                    .append(a.message(Locale.FRANCE))
                    .append('\n'));
            return new Texte(texte.toString());
        }

        @Override
        public String toString() {
            return cpom.avertissement().map(a -> a + "\n\n").orElse("") + tableau();
        }
    }

    /**
     * A text that JShell shows as it stands.
     *
     * @param texte its lines
     */
    public record Texte(String texte) {
        @Override
        public String toString() {
            return texte;
        }
    }
}
