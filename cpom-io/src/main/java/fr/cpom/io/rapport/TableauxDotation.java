package fr.cpom.io.rapport;

import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.dotation.ControlePlafond;
import fr.cpom.dotation.Dgc;
import fr.cpom.dotation.EcheancierVersements;
import fr.cpom.dotation.EtapesDotation;
import fr.cpom.dotation.ExerciceDgc;
import fr.cpom.dotation.QuotePart;
import fr.cpom.dotation.TrajectoireDgc;
import fr.cpom.dotation.Versement;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Essms;
import fr.cpom.essms.Financeur;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.Textes;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/** The dotations of a contract as the tables of an annexe financière, in euros. */
public final class TableauxDotation {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** The steps from a base to a dotation, in the order of the sum. */
    private static final List<Etape> ETAPES = List.of(
            new Etape("baseAnnuelle", EtapesDotation::base, 1, true),
            new Etape("actualisation", EtapesDotation::actualisation, 1, true),
            new Etape("extensionAnneePleine", EtapesDotation::extensionAnneePleine, 1, true),
            new Etape("rebasage", EtapesDotation::rebasage, 1, false),
            new Etape("mesuresNouvelles", EtapesDotation::mesuresNouvelles, 1, true),
            new Etape("absences", EtapesDotation::absences, -1, false),
            new Etape("creditsNonReconductibles", EtapesDotation::creditsNonReconductibles, 1, true),
            new Etape("repriseExcedent", EtapesDotation::repriseExcedent, -1, true),
            new Etape("repriseDeficit", EtapesDotation::repriseDeficit, 1, true),
            new Etape("modulation", EtapesDotation::modulation, 1, false));

    private final Cpom cpom;
    private final Locale locale;

    private TableauxDotation(Cpom cpom, Locale locale) {
        this.cpom = cpom;
        this.locale = locale;
    }

    /** The tables of a contract, in French or, for an English locale, in English. */
    public static TableauxDotation of(Cpom cpom, Locale locale) {
        return new TableauxDotation(cpom, locale);
    }

    /**
     * One step, as a signed row.
     *
     * @param signe what it does to the total, 1 or −1
     * @param toujours false for a row that is left out when it is zero everywhere
     */
    private record Etape(String cle, Function<EtapesDotation, MonetaryAmount> montant, int signe, boolean toujours) {
        long centimes(EtapesDotation etapes) {
            return signe * Montants.centimes(montant.apply(etapes));
        }
    }

    /** Years in columns, steps in rows, then the ceiling of the contract. */
    public Tableau annees(TrajectoireDgc trajectoire) {
        List<ExerciceDgc> exercices = trajectoire.exercices();
        return etapes(
                        exercices.stream().map(e -> e.exercice().toString()).toList(),
                        exercices.stream().map(ExerciceDgc::etapes).toList())
                .ligne(plafond("plafondContrat", exercices, ControlePlafond::plafond))
                .ligne(plafond("marge", exercices, ControlePlafond::marge))
                .ligne(plafond("depassement", exercices, ControlePlafond::depassement));
    }

    /** Years in columns, ESSMS in rows. */
    public Tableau repartition(TrajectoireDgc trajectoire) {
        Map<String, Map<String, Long>> parts = new LinkedHashMap<>();
        for (ExerciceDgc exercice : trajectoire.exercices()) {
            parts.put(exercice.exercice().toString(), parts(exercice.dotations()));
        }
        return essms(parts, false);
    }

    /** Dotations of a year in columns, steps in rows. */
    public Tableau dotations(ExerciceDgc exercice) {
        return etapes(
                exercice.dotations().stream().map(this::nom).toList(),
                exercice.dotations().stream().map(Dgc::etapes).toList());
    }

    /** Dotations of a year in columns, ESSMS in rows. */
    public Tableau repartition(ExerciceDgc exercice) {
        Map<String, Map<String, Long>> parts = new LinkedHashMap<>();
        for (Dgc dgc : exercice.dotations()) {
            Map<String, Long> colonne = parts.computeIfAbsent(nom(dgc), n -> new HashMap<>());
            parts(List.of(dgc)).forEach((essms, centimes) -> colonne.merge(essms, centimes, Math::addExact));
        }
        return essms(parts, true);
    }

    /** Payments of the dotations of a year in columns, months in rows; as many schedules as dotations, at least one. */
    public Tableau versements(List<Dgc> dotations, List<EcheancierVersements> echeanciers) {
        List<String> titres = new ArrayList<>(List.of(mot("mois"), mot("date")));
        dotations.forEach(d -> titres.add(nom(d)));
        titres.add(mot("total"));
        Tableau tableau = new Tableau(2, titres);
        long[] totaux = new long[echeanciers.size() + 1];
        for (int mois = 0; mois < echeanciers.get(0).versements().size(); mois++) {
            Versement premier = echeanciers.get(0).versements().get(mois);
            List<String> ligne = new ArrayList<>(List.of(Integer.toString(premier.mois()), date(premier.date())));
            long total = 0;
            for (int d = 0; d < echeanciers.size(); d++) {
                long centimes = Montants.centimes(
                        echeanciers.get(d).versements().get(mois).montant());
                ligne.add(euros(centimes));
                totaux[d] = Math.addExact(totaux[d], centimes);
                total = Math.addExact(total, centimes);
            }
            ligne.add(euros(total));
            totaux[echeanciers.size()] = Math.addExact(totaux[echeanciers.size()], total);
            tableau.ligne(ligne);
        }
        List<String> derniere = new ArrayList<>(List.of("", mot("total")));
        for (long total : totaux) {
            derniere.add(euros(total));
        }
        return tableau.trait().ligne(derniere);
    }

    private List<String> plafond(
            String cle, List<ExerciceDgc> exercices, Function<ControlePlafond, MonetaryAmount> montant) {
        List<String> ligne = new ArrayList<>(List.of(mot(cle)));
        exercices.forEach(e -> ligne.add(
                e.plafond().map(p -> euros(Montants.centimes(montant.apply(p)))).orElse("")));
        return ligne;
    }

    private Tableau etapes(List<String> colonnes, List<EtapesDotation> valeurs) {
        List<String> titres = new ArrayList<>(List.of(mot("etape")));
        titres.addAll(colonnes);
        Tableau tableau = new Tableau(1, titres);
        for (Etape etape : ETAPES) {
            if (etape.toujours() || valeurs.stream().anyMatch(v -> etape.centimes(v) != 0)) {
                List<String> ligne = new ArrayList<>(List.of(mot(etape.cle())));
                valeurs.forEach(v -> ligne.add(euros(etape.centimes(v))));
                tableau.ligne(ligne);
            }
        }
        List<String> total = new ArrayList<>(List.of(mot("totalDotations")));
        valeurs.forEach(v -> total.add(euros(Montants.centimes(v.dotation()))));
        return tableau.trait().ligne(total);
    }

    private static Map<String, Long> parts(List<Dgc> dotations) {
        Map<String, Long> parts = new HashMap<>();
        for (Dgc dgc : dotations) {
            for (QuotePart part : dgc.repartition()) {
                parts.merge(part.essms(), Montants.centimes(part.montant()), Math::addExact);
            }
        }
        return parts;
    }

    /** ESSMS in rows; one that has no part leaves its cell empty. */
    private Tableau essms(Map<String, Map<String, Long>> colonnes, boolean avecTotal) {
        List<String> titres = new ArrayList<>(List.of(mot("finess"), mot("essms"), mot("categorie")));
        titres.addAll(colonnes.keySet());
        if (avecTotal) {
            titres.add(mot("total"));
        }
        Tableau tableau = new Tableau(3, titres);
        for (Essms essms : essms()) {
            List<String> ligne = new ArrayList<>(List.of(
                    essms.finess().valeur(), essms.nom(), essms.categorie().sigle()));
            List<Long> presentes = new ArrayList<>();
            for (Map<String, Long> parts : colonnes.values()) {
                Optional<Long> part =
                        Optional.ofNullable(parts.get(essms.finess().valeur()));
                ligne.add(part.map(this::euros).orElse(""));
                part.ifPresent(presentes::add);
            }
            if (avecTotal) {
                ligne.add(presentes.isEmpty() ? "" : euros(somme(presentes)));
            }
            tableau.ligne(ligne);
        }
        List<String> totaux = new ArrayList<>(List.of("", mot("total"), ""));
        long ensemble = 0;
        for (Map<String, Long> parts : colonnes.values()) {
            long total = somme(parts.values());
            totaux.add(euros(total));
            ensemble = Math.addExact(ensemble, total);
        }
        if (avecTotal) {
            totaux.add(euros(ensemble));
        }
        return tableau.trait().ligne(totaux);
    }

    /** Each ESSMS of the perimeter once, even if it left and came back. */
    private List<Essms> essms() {
        Map<NumeroFiness, Essms> essms = new LinkedHashMap<>();
        for (Membre membre : cpom.perimetre().membres()) {
            essms.putIfAbsent(membre.essms().finess(), membre.essms());
        }
        return List.copyOf(essms.values());
    }

    private static long somme(Iterable<Long> centimes) {
        long somme = 0;
        for (long c : centimes) {
            somme = Math.addExact(somme, c);
        }
        return somme;
    }

    /** The authority over the payer, on two lines. */
    private String nom(Dgc dgc) {
        Financeur financeur = dgc.financeur();
        return dgc.autorites().stream().map(AutoriteTarification::toString).collect(Collectors.joining(" + ")) + "\n"
                + mot("financeur." + financeur);
    }

    private String date(LocalDate date) {
        return "en".equals(locale.getLanguage()) ? date.toString() : JOUR.format(date);
    }

    /** An amount without its sign of currency, which titles tell. */
    private String euros(long centimes) {
        return Montants.formatCentimes(centimes, locale).replace("\u00a0€", "").replace("€", "");
    }

    private String mot(String cle) {
        return Textes.texte("explications", cle, locale);
    }
}
