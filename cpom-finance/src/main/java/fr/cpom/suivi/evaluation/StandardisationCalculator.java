package fr.cpom.suivi.evaluation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.contrat.Cpom;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.objectif.FicheAction;
import fr.cpom.objectif.Objectif;
import fr.cpom.suivi.evaluation.Empreintes.Proche;
import fr.cpom.suivi.evaluation.FicheComparee.Proximite;
import fr.cpom.suivi.evaluation.FicheComparee.Voisine;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much of the fiches actions of a contract is that of others: identical once names and numbers are neutralised,
 * near-identical by the share of common sequences of words, or its own.
 *
 * <p>It compares the wording, description, means, beneficiaries and milestones of fiches, not dates, people nor amounts. A fiche
 * may be common for good reasons: the figures open a discussion, they judge nobody. Refused: nothing to compare with ({@code
 * CHAMP_MANQUANT}).
 */
public final class StandardisationCalculator extends AbstractCalculator<DemandeStandardisation, Standardisation> {
    private static final StandardisationCalculator STANDARD = new StandardisationCalculator();

    private StandardisationCalculator() {
        super(
                "suivi.standardisation",
                DemandeStandardisation.class,
                Standardisation.class,
                Articles.L_313_11,
                Articles.CONVENTION);
    }

    /** The calculator. */
    public static StandardisationCalculator standard() {
        return STANDARD;
    }

    /** A fiche, its words, and where it comes from. */
    private record Fiche(
            FicheAction fiche, List<String> mots, Optional<String> objectif, Optional<String> contrat, String chemin) {}

    @Override
    protected Calcul<Standardisation> calculer(DemandeStandardisation entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        if (entree.autres().isEmpty() && entree.modeles().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "autres"));
        }
        Optional<Taux> seuil = entree.seuil()
                .or(() -> contexte.lire(
                                Serie.taux("standardisation.seuil"),
                                contexte.date(),
                                Territoire.national(),
                                "/seuil",
                                anomalies)
                        .map(LectureBareme::valeur));
        Optional<Integer> mots =
                entree.mots().or(() -> contexte.entier("standardisation.mots", contexte.date(), "/mots", anomalies));
        if (anomalies.bloquent() || seuil.isEmpty() || mots.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        List<Fiche> autres = autres(entree);
        Empreintes empreintes = new Empreintes(mots.get());
        autres.forEach(f -> empreintes.ajouter(f.mots()));
        List<FicheComparee> comparees = new ArrayList<>();
        for (Fiche fiche : propres(entree)) {
            if (fiche.mots().isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.FICHE_SANS_TEXTE,
                        fiche.chemin(),
                        "code",
                        fiche.fiche().code()));
            }
            comparees.add(comparer(fiche, autres, empreintes, seuil.get()));
        }
        if (comparees.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FICHES_ACTIONS_ABSENTES, "/fiches"));
        }
        return Calcul.de(bilan(seuil.get(), mots.get(), comparees), anomalies, Explication.vide());
    }

    private static List<Fiche> propres(DemandeStandardisation entree) {
        List<Fiche> fiches = new ArrayList<>();
        List<Cpom> contrat = entree.contrat().map(List::of).orElse(List.of());
        Neutralisation neutralisation = Neutralisation.de(contrat, entree.noms());
        contrat.forEach(c -> fiches.addAll(duContrat(c, "/contrat", neutralisation)));
        for (int i = 0; i < entree.fiches().size(); i++) {
            fiches.add(seule(entree.fiches().get(i), neutralisation, "/fiches/" + i));
        }
        return fiches;
    }

    private static List<Fiche> autres(DemandeStandardisation entree) {
        List<Fiche> fiches = new ArrayList<>();
        for (int i = 0; i < entree.autres().size(); i++) {
            Cpom autre = entree.autres().get(i);
            fiches.addAll(duContrat(autre, "/autres/" + i, Neutralisation.de(List.of(autre), entree.noms())));
        }
        Neutralisation commune = Neutralisation.de(List.of(), entree.noms());
        for (int i = 0; i < entree.modeles().size(); i++) {
            fiches.add(seule(entree.modeles().get(i), commune, "/modeles/" + i));
        }
        return fiches;
    }

    private static List<Fiche> duContrat(Cpom cpom, String chemin, Neutralisation neutralisation) {
        List<Fiche> fiches = new ArrayList<>();
        for (int i = 0; i < cpom.objectifs().size(); i++) {
            Objectif objectif = cpom.objectifs().get(i);
            for (int j = 0; j < objectif.fichesActions().size(); j++) {
                FicheAction fiche = objectif.fichesActions().get(j);
                fiches.add(new Fiche(
                        fiche,
                        neutralisation.mots(texte(fiche)),
                        Optional.of(objectif.code()),
                        Optional.of(cpom.numero()),
                        chemin + "/objectifs/" + i + "/fichesActions/" + j));
            }
        }
        return fiches;
    }

    private static Fiche seule(FicheAction fiche, Neutralisation neutralisation, String chemin) {
        return new Fiche(fiche, neutralisation.mots(texte(fiche)), Optional.empty(), Optional.empty(), chemin);
    }

    private static String texte(FicheAction fiche) {
        StringBuilder texte = new StringBuilder(fiche.intitule());
        fiche.description().ifPresent(d -> texte.append(' ').append(d));
        fiche.moyens().ifPresent(m -> texte.append(' ').append(m));
        fiche.beneficiaires().ifPresent(b -> texte.append(' ').append(b));
        fiche.jalons().forEach(j -> texte.append(' ').append(j.intitule()));
        return texte.toString();
    }

    private static FicheComparee comparer(Fiche fiche, List<Fiche> autres, Empreintes empreintes, Taux seuil) {
        Optional<Proche> proche = empreintes.plusProche(fiche.mots());
        Optional<Voisine> voisine = proche.map(p -> voisine(autres.get(p.rang()), p));
        Proximite verdict;
        if (fiche.mots().isEmpty()) {
            verdict = Proximite.SANS_TEXTE;
        } else if (proche.isPresent() && proche.get().identique()) {
            verdict = Proximite.IDENTIQUE;
        } else {
            verdict = proche.filter(p -> atteint(p, seuil)).isPresent() ? Proximite.QUASI_IDENTIQUE : Proximite.PROPRE;
        }
        return new FicheComparee(fiche.fiche().code(), fiche.fiche().intitule(), fiche.objectif(), verdict, voisine);
    }

    /** On the exact fraction, before any rounding. */
    private static boolean atteint(Proche proche, Taux seuil) {
        return BigDecimal.valueOf(proche.communes())
                        .compareTo(seuil.fraction().multiply(BigDecimal.valueOf(proche.toutes())))
                >= 0;
    }

    private static Voisine voisine(Fiche autre, Proche proche) {
        return new Voisine(
                autre.contrat(),
                autre.fiche().code(),
                autre.fiche().intitule(),
                part(proche.communes(), proche.toutes()));
    }

    private static Standardisation bilan(Taux seuil, int mots, List<FicheComparee> fiches) {
        int identiques = nombre(fiches, Proximite.IDENTIQUE);
        int quasi = nombre(fiches, Proximite.QUASI_IDENTIQUE);
        int propres = nombre(fiches, Proximite.PROPRE);
        int comparables = identiques + quasi + propres;
        return new Standardisation(
                seuil,
                mots,
                fiches,
                identiques,
                quasi,
                propres,
                fiches.size() - comparables,
                parmi(identiques, comparables),
                parmi(quasi, comparables),
                parmi(propres, comparables));
    }

    private static int nombre(List<FicheComparee> fiches, Proximite proximite) {
        return (int) fiches.stream().filter(f -> f.verdict() == proximite).count();
    }

    private static Optional<Taux> parmi(int nombre, int comparables) {
        return comparables == 0 ? Optional.empty() : Optional.of(part(nombre, comparables));
    }

    private static Taux part(int nombre, int total) {
        return Taux.of(Realisation.quotient(BigDecimal.valueOf(nombre), BigDecimal.valueOf(total)));
    }
}
