package fr.cpom.resultat.reserve;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.resultat.reserve.DemandeFermeture.CleFinanceur;
import fr.cpom.resultat.reserve.DemandeFermeture.NaturePoste;
import fr.cpom.resultat.reserve.DemandeFermeture.PosteFermeture;
import fr.cpom.resultat.reserve.DevolutionFermeture.Attributaire;
import fr.cpom.resultat.reserve.DevolutionFermeture.Designation;
import fr.cpom.resultat.reserve.DevolutionFermeture.LigneDevolue;
import fr.cpom.resultat.reserve.DevolutionFermeture.PartFinanceur;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What an ESSMS that closes gives back (L. 313-19, R. 314-97, R. 314-97-1 CASF): unused operating credits and réserve de compensation
 * to the financeurs; subsidies, réserve de trésorerie, surpluses put to investment, provisions and gains to a body with a similar aim,
 * or the handing over of the actif net immobilisé for 1°, 3° and 6°.
 *
 * <p>Amounts are in euros. A line that no text names is told ({@code FERMETURE_POSTE_NON_VISE}), as is one that should be revalued
 * and cannot be ({@code FERMETURE_SANS_REVALORISATION}), and a choice out of time ({@code FERMETURE_CHOIX_TARDIF}). Shares that are all
 * zero are refused ({@code REPARTITION_CLES}).
 */
public final class FermetureCalculator extends AbstractCalculator<DemandeFermeture, DevolutionFermeture> {
    private static final FermetureCalculator STANDARD = new FermetureCalculator();

    private FermetureCalculator() {
        super(
                "resultat.fermeture",
                DemandeFermeture.class,
                DevolutionFermeture.class,
                Articles.L_313_19_1,
                Articles.L_313_19_2,
                Articles.L_313_19_3,
                Articles.L_313_19_4,
                Articles.L_313_19_5,
                Articles.L_313_19_6,
                Articles.L_313_19_DEVOLUTION,
                Articles.R_314_97_AL2,
                Articles.R_314_97_AL3,
                Articles.R_314_97_AL4,
                Articles.R_314_97_1);
    }

    /** The calculator. */
    public static FermetureCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<DevolutionFermeture> calculer(DemandeFermeture demande, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Tracage t = contexte.tracage();
        Optional<LocalDate> limite = contexte.entier(
                        "resultat.fermeture.choix", demande.dateFermeture(), "/dateFermeture", anomalies)
                .map(demande.dateFermeture()::plusDays);
        if (limite.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        boolean devolution = devolution(demande, limite.get(), anomalies);
        Map<Attributaire, List<MontantExplique>> dus = new EnumMap<>(Attributaire.class);
        List<LigneDevolue> lignes = new ArrayList<>();
        for (int i = 0; i < demande.postes().size(); i++) {
            PosteFermeture poste = demande.postes().get(i);
            String chemin = "/postes/" + i;
            Attributaire attributaire = attributaire(demande, poste, devolution);
            MontantExplique brut = t.entree("poste", Montants.centimes(poste.montant()), chemin + "/montant");
            boolean visee = attributaire == Attributaire.ORGANISME_SIMILAIRE && revalorisable(poste.nature());
            Optional<MontantExplique> revalorise =
                    visee ? revaloriser(demande, poste, brut, chemin, contexte, anomalies) : Optional.empty();
            MontantExplique du = revalorise.orElse(brut);
            if (attributaire == Attributaire.NON_VISE) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.FERMETURE_POSTE_NON_VISE,
                        chemin,
                        "nature",
                        poste.nature().name()));
            }
            dus.computeIfAbsent(attributaire, a -> new ArrayList<>()).add(du);
            lignes.add(new LigneDevolue(
                    poste.nature(),
                    poste.montant(),
                    Montants.ofCentimes(du.centimes()),
                    revalorise.isPresent(),
                    attributaire,
                    article(poste.nature(), attributaire)));
        }
        MontantExplique financeurs =
                t.somme("auxFinanceurs", Articles.R_314_97_AL2, dus.getOrDefault(Attributaire.FINANCEURS, List.of()));
        MontantExplique organisme = t.somme(
                "aUnOrganisme", Articles.L_313_19_1, dus.getOrDefault(Attributaire.ORGANISME_SIMILAIRE, List.of()));
        Optional<List<PartFinanceur>> parts = parts(demande, financeurs, t, anomalies);
        if (parts.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        return Calcul.de(
                new DevolutionFermeture(
                        lignes,
                        Montants.ofCentimes(financeurs.centimes()),
                        Montants.ofCentimes(organisme.centimes()),
                        total(dus.getOrDefault(Attributaire.DEVOLUTION_ACTIF, List.of())),
                        total(dus.getOrDefault(Attributaire.NON_VISE, List.of())),
                        parts.get(),
                        limite.get(),
                        demande.attributaireAgree() ? Designation.GESTIONNAIRE : Designation.ETAT),
                anomalies,
                t.somme("total", Articles.L_313_19_1, financeurs, organisme).explication());
    }

    private static MonetaryAmount total(List<MontantExplique> montants) {
        return Montants.ofCentimes(
                montants.stream().mapToLong(MontantExplique::centimes).reduce(0, Math::addExact));
    }

    /** The choice must be made in time and agreed; until it is, the sums are due. */
    private static boolean devolution(DemandeFermeture demande, LocalDate limite, Anomalies anomalies) {
        if (!demande.devolutionActif() || demande.partielle()) {
            return false;
        }
        if (demande.dateChoix().map(d -> d.isAfter(limite)).orElse(false)) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.FERMETURE_CHOIX_TARDIF, "/dateChoix", "limite", limite.toString())
                            .selon(Articles.R_314_97_AL4));
            return false;
        }
        if (demande.accordDevolution().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FERMETURE_ACCORD_ATTENDU, "/accordDevolution")
                    .selon(Articles.R_314_97_AL3));
        }
        return demande.accordDevolution().orElse(false);
    }

    private static Attributaire attributaire(DemandeFermeture demande, PosteFermeture poste, boolean devolution) {
        boolean argentPublic = poste.argentPublic().orElse(true);
        return switch (poste.nature()) {
            case CREDITS_NON_UTILISES, RESERVE_COMPENSATION -> Attributaire.FINANCEURS;
            case REPORT_A_NOUVEAU, COMPENSATION_AMORTISSEMENT -> Attributaire.NON_VISE;
            case RESERVE_TRESORERIE, PROVISION ->
                argentPublic ? Attributaire.ORGANISME_SIMILAIRE : Attributaire.NON_VISE;
            case SUBVENTION_NON_AMORTISSABLE, EXCEDENT_INVESTISSEMENT, PLUS_VALUE_ACTIF ->
                !argentPublic || demande.partielle()
                        ? Attributaire.NON_VISE
                        : devolution ? Attributaire.DEVOLUTION_ACTIF : Attributaire.ORGANISME_SIMILAIRE;
            case SUBVENTION_AMORTISSABLE ->
                argentPublic && !demande.partielle() ? Attributaire.ORGANISME_SIMILAIRE : Attributaire.NON_VISE;
        };
    }

    private static boolean revalorisable(NaturePoste nature) {
        return nature == NaturePoste.SUBVENTION_NON_AMORTISSABLE || nature == NaturePoste.EXCEDENT_INVESTISSEMENT;
    }

    private static Optional<MontantExplique> revaloriser(
            DemandeFermeture demande,
            PosteFermeture poste,
            MontantExplique brut,
            String chemin,
            Contexte contexte,
            Anomalies anomalies) {
        if (demande.indiceFermeture().isEmpty() || poste.indiceOrigine().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FERMETURE_SANS_REVALORISATION, chemin)
                    .selon(Articles.R_314_97_1));
            return Optional.empty();
        }
        return Optional.of(contexte.tracage()
                .fraction(
                        "posteRevalorise",
                        brut,
                        demande.indiceFermeture().get(),
                        poste.indiceOrigine().get(),
                        contexte.arrondi(),
                        Articles.R_314_97_1));
    }

    private static Optional<ReferenceJuridique> article(NaturePoste nature, Attributaire attributaire) {
        if (attributaire == Attributaire.NON_VISE) {
            return Optional.empty();
        }
        if (attributaire == Attributaire.DEVOLUTION_ACTIF) {
            // the statute names 1° and 3° only, the decree adds 6°
            return Optional.of(
                    nature == NaturePoste.PLUS_VALUE_ACTIF ? Articles.R_314_97_AL3 : Articles.L_313_19_DEVOLUTION);
        }
        return Optional.of(
                switch (nature) {
                    case SUBVENTION_NON_AMORTISSABLE -> Articles.L_313_19_1;
                    case RESERVE_TRESORERIE -> Articles.L_313_19_2;
                    case EXCEDENT_INVESTISSEMENT -> Articles.L_313_19_3;
                    case PROVISION -> Articles.L_313_19_4;
                    case SUBVENTION_AMORTISSABLE -> Articles.L_313_19_5;
                    case PLUS_VALUE_ACTIF -> Articles.L_313_19_6;
                    default -> Articles.R_314_97_AL2;
                });
    }

    private static Optional<List<PartFinanceur>> parts(
            DemandeFermeture demande, MontantExplique total, Tracage t, Anomalies anomalies) {
        if (demande.financeurs().isEmpty()) {
            return Optional.of(List.of());
        }
        long[] cles = demande.financeurs().stream()
                .mapToLong(f -> Montants.centimes(f.cle()))
                .toArray();
        long somme = 0;
        for (long cle : cles) {
            somme = Math.addExact(somme, cle);
        }
        if (somme == 0) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.REPARTITION_CLES, "/financeurs", "valeur", "0"));
            return Optional.empty();
        }
        List<String> noms =
                demande.financeurs().stream().map(CleFinanceur::financeur).toList();
        List<MontantExplique> parts = t.parts("partFinanceur", total, cles, noms, Articles.R_314_97_AL2);
        List<PartFinanceur> resultat = new ArrayList<>();
        for (int i = 0; i < noms.size(); i++) {
            resultat.add(new PartFinanceur(
                    noms.get(i), Montants.ofCentimes(parts.get(i).centimes())));
        }
        return Optional.of(resultat);
    }
}
