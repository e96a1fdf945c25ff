package fr.cpom.fongibilite;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.Portee.Filtre;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Emploi;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.fongibilite.MouvementCalculator.JeuDeRegles;
import fr.cpom.fongibilite.ReglesApplicables.ChargePayable;
import fr.cpom.fongibilite.ReglesApplicables.Enonce;
import fr.cpom.valeur.interne.Textes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of what may move in a situation, each in words with its article, and which sections of an EHPAD may pay each nature of
 * charge (R. 314-166, R. 314-176, R. 314-179 CASF). A rule that rests on a text to be confirmed is told ({@code
 * REGLE_A_CONFIRMER}).
 */
public final class ReglesCalculator extends AbstractCalculator<DemandeRegles, ReglesApplicables> {
    private static final ReglesCalculator STANDARD = new ReglesCalculator();

    private ReglesCalculator() {
        super(
                "fongibilite.regles",
                DemandeRegles.class,
                ReglesApplicables.class,
                Articles.R_314_43_1,
                Articles.R_314_166,
                Articles.R_314_176,
                Articles.R_314_179);
    }

    /** The calculator. */
    public static ReglesCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<ReglesApplicables> calculer(DemandeRegles entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Situation situation = JeuDeRegles.datee(entree.situation(), contexte);
        Signalement.cadre(entree.situation(), anomalies);
        List<RegleFongibilite> regles = new ArrayList<>(ReglesLegales.standard()
                .regles(
                        situation,
                        Optional.empty(),
                        entree.jour().orElseGet(() -> entree.situation().jour(contexte.date()))));
        regles.addAll(entree.regles());
        Map<String, ChargePayable> charges = new LinkedHashMap<>();
        List<Enonce> enonces = new ArrayList<>();
        for (RegleFongibilite regle : regles) {
            enonces.add(new Enonce(regle, regle.texte(Locale.FRANCE)));
            if (regle.confiance().filter(c -> c == Confiance.A_CONFIRMER).isPresent()) {
                anomalies.ajouter(Anomalie.of(CodeAnomalie.REGLE_A_CONFIRMER, "/situation", "regle", regle.code())
                        .selon(regle.fondement()));
            }
            if (regle instanceof Emploi emploi) {
                inscrire(emploi, charges);
            }
        }
        return Calcul.de(
                new ReglesApplicables(situation.cadreApplicable(), enonces, List.copyOf(charges.values())),
                anomalies,
                Explication.vide());
    }

    private static void inscrire(Emploi emploi, Map<String, ChargePayable> charges) {
        List<String> sections = emploi.portee().origine().stream()
                .filter(f -> f.critere() == Critere.SECTION)
                .map(Filtre::valeurs)
                .flatMap(List::stream)
                .toList();
        for (String charge : emploi.charges()) {
            ChargePayable avant = charges.get(charge);
            List<String> toutes = new ArrayList<>(avant == null ? List.of() : avant.sections());
            List<ReferenceJuridique> fondements = new ArrayList<>(avant == null ? List.of() : avant.fondements());
            for (String section : sections) {
                toutes.add(section);
                fondements.add(emploi.fondement());
            }
            charges.put(
                    charge,
                    new ChargePayable(charge, Textes.texte("charges", charge, Locale.FRANCE), toutes, fondements));
        }
    }
}
