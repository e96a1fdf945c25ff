package fr.cpom.tarification.activite;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.TauxExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The modulation of a forfait of an EHPAD by its last known taux d'occupation: half of the gap to the threshold of the year, on the
 * equation part only (R. 314-160 and R. 314-174 CASF). The dépendance is only ever reduced.
 *
 * <p>For the soins R. 314-160 orders a modulation below the threshold but gives its rate at or above it: half of the gap both ways is
 * the reading of the press, told with each reduction ({@code MODULATION_SOINS_SENS}); {@code sansHausse} keeps the reduction alone. The
 * forfait global unique of the experimental départements is not covered: no text on its activity was read ({@code
 * MODULATION_SECTION}).
 */
public final class ModulationEhpadCalculator extends AbstractCalculator<DemandeModulation, ModulationEhpad> {
    private static final ModulationEhpadCalculator STANDARD = new ModulationEhpadCalculator();
    private static final Taux MOINS_UN = Taux.ZERO.moins(Taux.UN);

    private ModulationEhpadCalculator() {
        super(
                "activite.modulation-ehpad",
                DemandeModulation.class,
                ModulationEhpad.class,
                Articles.R_314_160,
                Articles.R_314_161,
                Articles.R_314_174);
    }

    /** The calculator. */
    public static ModulationEhpadCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<ModulationEhpad> calculer(DemandeModulation entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        Exercice exercice = entree.exercice().orElseGet(() -> Exercice.du(contexte.date()));
        signaler(entree, exercice, anomalies);
        if (!entree.section().equals(SectionTarifaire.SOINS)
                && !entree.section().equals(SectionTarifaire.DEPENDANCE)) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MODULATION_SECTION,
                    "/section",
                    "section",
                    entree.section().code()));
            return Calcul.impossible(anomalies);
        }
        Tracage t = contexte.tracage();
        SeuilEhpad.Seuil seuil = entree.seuil().isPresent()
                ? new SeuilEhpad.Seuil(Optional.empty(), Optional.empty())
                : new SeuilEhpad(exercice, contexte, anomalies).lire(entree.tauxFinancement());
        Optional<TauxExplique> limite = entree.seuil()
                .map(s -> t.entree("seuil", s, "/seuil"))
                .or(() -> seuil.lecture().map(l -> t.bareme("seuil", l)));
        Optional<TauxExplique> taux = taux(entree, t, anomalies);
        if (taux.isEmpty() && limite.isPresent() && entree.partEquation().isPresent()) {
            anomalies.ajouter(Anomalie.manque("", "taux").selon(article(entree)));
        }
        if (limite.isEmpty() && !anomalies.bloquent()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.MODULATION_SANS_SEUIL, "/exercice", "exercice", exercice.toString())
                            .selon(article(entree)));
        }
        Optional<TauxExplique> pourcentage = pourcentage(entree, exercice, taux, limite, contexte, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        return resultat(entree, exercice, seuil, limite, taux, pourcentage, contexte, anomalies);
    }

    /** What is presumed, and what is given without use. */
    private static void signaler(DemandeModulation entree, Exercice exercice, Anomalies anomalies) {
        if (entree.exercice().isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.MODULATION_EXERCICE_PRESUME, "/exercice", "exercice", exercice.toString()));
        }
        if (entree.modulationComplements().isPresent()
                && (!soins(entree) || entree.financementsComplementaires().isEmpty())) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.MODULATION_COMPLEMENTS_ECARTEE, "/modulationComplements")
                    .selon(Articles.R_314_161));
        }
        Quotients.signalerFraction(entree.taux(), "/taux", anomalies);
        Quotients.signalerFraction(entree.seuil(), "/seuil", anomalies);
    }

    private static ReferenceJuridique article(DemandeModulation entree) {
        return soins(entree) ? Articles.R_314_160 : Articles.R_314_174;
    }

    private static boolean soins(DemandeModulation entree) {
        return entree.section().equals(SectionTarifaire.SOINS);
    }

    private static Optional<TauxExplique> taux(DemandeModulation entree, Tracage t, Anomalies anomalies) {
        if (entree.taux().isPresent() && entree.activite().isPresent()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.MODULATION_TAUX_EN_DOUBLE, "/activite")
                    .selon(Articles.R_314_160_1));
            return Optional.empty();
        }
        if (entree.activite().isEmpty()) {
            return entree.taux().map(x -> t.entree("tauxOccupation", x, "/taux"));
        }
        ModaliteActivite activite = entree.activite().get();
        Optional<BigDecimal> theoriques = Quotients.theoriques(activite, "/activite", anomalies);
        Optional<BigDecimal> retenues = Quotients.retenues(activite, true);
        if (retenues.isEmpty()) {
            anomalies.ajouter(Anomalie.manque("/activite", "journeesRealisees").selon(Articles.R_314_160_1));
        }
        int decimales =
                Quotients.decimales(entree.decimalesTaux(), Quotients.DECIMALES_MAXIMALES, "/decimalesTaux", anomalies);
        return theoriques
                .flatMap(p -> retenues.map(r -> Quotients.taux(r, p, decimales)))
                .map(x -> t.entree("tauxOccupation", x.taux(), "/activite"));
    }

    /** Half of the gap, signed; nothing without a threshold. */
    private static Optional<TauxExplique> pourcentage(
            DemandeModulation entree,
            Exercice exercice,
            Optional<TauxExplique> taux,
            Optional<TauxExplique> seuil,
            Contexte contexte,
            Anomalies anomalies) {
        Tracage t = contexte.tracage();
        if (seuil.isEmpty()) {
            return Optional.of(t.entree("pourcentageModulation", Taux.ZERO, "/exercice"));
        }
        ReferenceJuridique article = soins(entree) ? Articles.R_314_160_3 : Articles.R_314_174_3;
        Optional<LectureBareme<Taux>> part = contexte.lire(
                Serie.taux("activite.ehpad.part"), exercice.debut(), Territoire.national(), "/exercice", anomalies);
        if (taux.isEmpty() || part.isEmpty()) {
            return Optional.empty();
        }
        TauxExplique ecart = t.sommePonderee(
                "ecartSeuil",
                List.of(t.entree("poids", Taux.UN, ""), t.entree("poids", MOINS_UN, "")),
                List.of(taux.get(), seuil.get()),
                Quotients.DECIMALES_MAXIMALES,
                article);
        boolean hausse = ecart.taux().compareTo(Taux.ZERO) > 0;
        if (hausse && (!soins(entree) || entree.sansHausse())) {
            return Optional.of(t.entree("pourcentageModulation", Taux.ZERO, "/section"));
        }
        if (soins(entree) && ecart.taux().estNegatif()) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.MODULATION_SOINS_SENS, "/section").selon(Articles.R_314_160_3));
        }
        TauxExplique moitie = t.sommePonderee(
                "pourcentageModulation",
                List.of(t.bareme("partEcart", part.get())),
                List.of(ecart),
                Quotients.DECIMALES_MAXIMALES,
                article);
        return Optional.of(ecarter(entree, moitie, t, anomalies));
    }

    /** What is left once the authority has waived a share. */
    private static TauxExplique ecarter(DemandeModulation entree, TauxExplique moitie, Tracage t, Anomalies anomalies) {
        if (entree.partEcartee().isEmpty()) {
            return moitie;
        }
        Taux ecartee = entree.partEcartee().get();
        ReferenceJuridique article = soins(entree) ? Articles.R_314_160_4 : Articles.R_314_174_4;
        if (ecartee.estNegatif() || ecartee.compareTo(Taux.UN) > 0) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.ABATTEMENT_PART_INVALIDE, "/partEcartee", "valeur", ecartee.toString()));
            return moitie;
        }
        anomalies.ajouter(Anomalie.of(CodeAnomalie.MODULATION_ECARTEE, "/partEcartee", "part", ecartee.toString())
                .selon(article));
        return t.sommePonderee(
                "pourcentageModulation",
                List.of(t.entree("partMaintenue", Taux.UN.moins(ecartee), "/partEcartee")),
                List.of(moitie),
                Quotients.DECIMALES_MAXIMALES,
                article);
    }

    private static Calcul<ModulationEhpad> resultat(
            DemandeModulation entree,
            Exercice exercice,
            SeuilEhpad.Seuil seuil,
            Optional<TauxExplique> limite,
            Optional<TauxExplique> taux,
            Optional<TauxExplique> pourcentage,
            Contexte contexte,
            Anomalies anomalies) {
        Tracage t = contexte.tracage();
        ReferenceJuridique article = article(entree);
        Optional<MontantExplique> part =
                entree.partEquation().map(p -> t.entree("partEquation", Montants.centimes(p), "/partEquation"));
        Optional<MontantExplique> montant =
                part.flatMap(p -> pourcentage.map(x -> t.produit("modulation", p, x, contexte.arrondi(), article)));
        Optional<MontantExplique> modulee = part.flatMap(p -> montant.map(m -> t.somme("partModulee", article, p, m)));
        Optional<MontantExplique> complements = complements(entree, contexte);
        Optional<MontantExplique> forfait = modulee.map(m -> {
            List<MontantExplique> termes = new ArrayList<>(List.of(m));
            complements.ifPresent(termes::add);
            return t.somme("forfait", article, termes);
        });
        return Calcul.de(
                new ModulationEhpad(
                        entree.section(),
                        exercice,
                        seuil.tranche(),
                        limite.map(TauxExplique::taux),
                        taux.map(TauxExplique::taux),
                        taux.flatMap(x -> limite.map(l -> x.taux().moins(l.taux()))),
                        pourcentage.map(TauxExplique::taux),
                        euros(montant),
                        euros(modulee),
                        euros(complements),
                        euros(forfait),
                        article),
                anomalies,
                forfait.map(MontantExplique::explication).orElse(Explication.vide()));
    }

    /** The complements, which only a clause of the contract modulates, for the soins. */
    private static Optional<MontantExplique> complements(DemandeModulation entree, Contexte contexte) {
        Tracage t = contexte.tracage();
        return entree.financementsComplementaires().map(c -> {
            MontantExplique brut = t.entree("complements", Montants.centimes(c), "/financementsComplementaires");
            if (!soins(entree) || entree.modulationComplements().isEmpty()) {
                return brut;
            }
            TauxExplique taux =
                    t.entree("tauxComplements", entree.modulationComplements().get(), "/modulationComplements");
            return t.somme(
                    "complements",
                    Articles.R_314_161,
                    brut,
                    t.produit("modulation", brut, taux, contexte.arrondi(), Articles.R_314_161));
        });
    }

    private static Optional<MonetaryAmount> euros(Optional<MontantExplique> montant) {
        return montant.map(m -> Montants.ofCentimes(m.centimes()));
    }
}
