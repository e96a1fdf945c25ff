package fr.cpom.budget;

import fr.cpom.budget.SectionsEhpad.FixationSection;
import fr.cpom.budget.SectionsEhpad.PayeurSection;
import fr.cpom.budget.SectionsEhpad.PeriodeSections;
import fr.cpom.budget.SectionsEhpad.SectionFinancee;
import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.PlageDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sections tarifaires of an EHPAD (R. 314-158 CASF): soins, dépendance and hébergement, or, in the territories of the
 * experiment and on its dates, soins et autonomie merged and hébergement (loi 2023-1250 art. 79).
 *
 * <p>Another category is {@code SECTIONS_SANS_OBJET}. Without département, when one may be of the experiment, or without year nor
 * day: {@code CHAMP_MANQUANT}.
 */
public final class SectionsCalculator extends AbstractCalculator<DemandeSections, SectionsEhpad> {
    private static final SectionsCalculator STANDARD = new SectionsCalculator();
    private static final String SERIE = "budget.sections.fusion";

    private static final List<SectionFinancee> TROIS = List.of(
            new SectionFinancee(
                    SectionTarifaire.SOINS, FixationSection.DG_ARS, List.of(PayeurSection.ASSURANCE_MALADIE)),
            new SectionFinancee(
                    SectionTarifaire.DEPENDANCE,
                    FixationSection.PCD,
                    List.of(PayeurSection.DEPARTEMENT, PayeurSection.RESIDENT)),
            new SectionFinancee(
                    SectionTarifaire.HEBERGEMENT,
                    FixationSection.PCD,
                    List.of(PayeurSection.RESIDENT, PayeurSection.AIDE_SOCIALE)));

    private static final List<SectionFinancee> DEUX = List.of(
            new SectionFinancee(
                    SectionTarifaire.SOINS_AUTONOMIE,
                    FixationSection.DG_ARS,
                    List.of(PayeurSection.ASSURANCE_MALADIE, PayeurSection.RESIDENT)),
            TROIS.get(2));

    private SectionsCalculator() {
        super(
                "budget.sections",
                DemandeSections.class,
                SectionsEhpad.class,
                Articles.R_314_158,
                Articles.LFSS_2024_ART_79);
    }

    /** The calculator. */
    public static SectionsCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<SectionsEhpad> calculer(DemandeSections entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (entree.categorie().filter(c -> !c.estEhpad()).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.SECTIONS_SANS_OBJET,
                            "/categorie",
                            "categorie",
                            entree.categorie().get().code())
                    .selon(Articles.R_314_158));
        }
        Optional<PlageDates> demandee = entree.date()
                .map(d -> PlageDates.ofClosed(d, d))
                .or(() -> entree.exercice().map(Exercice::plage));
        if (demandee.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "exercice"));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        List<PeriodeSections> periodes = new ArrayList<>();
        for (PlageDates plage : decouper(demandee.get(), contexte)) {
            fusion(entree, plage.debut(), contexte, anomalies).ifPresent(f -> ajouter(periodes, plage, f));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Set<SectionTarifaire> sections = new LinkedHashSet<>();
        periodes.forEach(p -> p.sections().forEach(s -> sections.add(s.section())));
        return Calcul.de(new SectionsEhpad(List.copyOf(sections), periodes), anomalies, Explication.vide());
    }

    /** The range cut at the dates on which the series changes somewhere. */
    private static List<PlageDates> decouper(PlageDates demandee, Contexte contexte) {
        Set<LocalDate> coupures = new TreeSet<>();
        coupures.add(demandee.debut());
        contexte.baremes()
                .bareme(Serie.entier(SERIE))
                .ifPresent(b -> b.entrees().forEach(e -> {
                    if (e.debut().isAfter(demandee.debut()) && e.debut().isBefore(demandee.finExclue())) {
                        coupures.add(e.debut());
                    }
                }));
        List<LocalDate> debuts = List.copyOf(coupures);
        List<PlageDates> plages = new ArrayList<>();
        for (int i = 0; i < debuts.size(); i++) {
            LocalDate fin = i + 1 < debuts.size() ? debuts.get(i + 1) : demandee.finExclue();
            plages.add(PlageDates.ofClosed(debuts.get(i), fin.minusDays(1)));
        }
        return plages;
    }

    /** True when soins and dépendance are merged that day; without département, only where it changes nothing. */
    private static Optional<Boolean> fusion(
            DemandeSections entree, LocalDate jour, Contexte contexte, Anomalies anomalies) {
        if (entree.departement().isEmpty() && experimentee(jour, contexte)) {
            anomalies.ajouter(Anomalie.manque("", "departement").selon(Articles.LFSS_2024_ART_79));
            return Optional.empty();
        }
        return contexte.lire(
                        Serie.entier(SERIE),
                        jour,
                        entree.departement().orElse(Territoire.national()),
                        "/departement",
                        anomalies)
                .map(l -> l.valeur() == 1);
    }

    private static boolean experimentee(LocalDate jour, Contexte contexte) {
        return contexte.baremes()
                .bareme(Serie.entier(SERIE))
                .map(b -> b.entrees().stream()
                        .map(e -> b.le(jour, e.territoire()))
                        .anyMatch(e -> e.flatMap(x -> x.valeur()).equals(Optional.of(1))))
                .orElse(false);
    }

    private static void ajouter(List<PeriodeSections> periodes, PlageDates plage, boolean fusion) {
        PeriodeSections periode = new PeriodeSections(
                plage, fusion, fusion ? DEUX : TROIS, fusion ? Articles.LFSS_2024_ART_79 : Articles.R_314_158);
        if (!periodes.isEmpty()) {
            PeriodeSections avant = periodes.get(periodes.size() - 1);
            if (avant.experimentation() == fusion) {
                PlageDates jointe = new PlageDates(avant.plage().debut(), plage.finExclue());
                periodes.set(
                        periodes.size() - 1, new PeriodeSections(jointe, fusion, avant.sections(), avant.article()));
                return;
            }
        }
        periodes.add(periode);
    }
}
