package fr.cpom.tarification.activite;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.tarification.activite.Occupation.TauxModalite;
import fr.cpom.tarification.activite.Occupation.TauxOccupation;
import fr.cpom.valeur.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The taux d'occupation: real days over authorised and financed capacity times days of opening, modality by modality and for all
 * of them (R. 314-43-2 II 1° CASF; R. 314-160 1° for an EHPAD, where absences of less than 72 hours are real days).
 *
 * <p>A modality whose real days are not known has no rate, and then the whole has none ({@code OCCUPATION_INCONNUE}). Refused: no
 * theoretical day ({@code OCCUPATION_SANS_JOURNEES}), a modality told twice, another number of decimals than 0 to 10 ({@code
 * OCCUPATION_DECIMALES}). Short absences that do not count are told ({@code OCCUPATION_ABSENCES_ECARTEES}).
 */
public final class TauxOccupationCalculator extends AbstractCalculator<DemandeTauxOccupation, Occupation> {
    private static final TauxOccupationCalculator STANDARD = new TauxOccupationCalculator();
    private static final int DECIMALES = 2;

    private TauxOccupationCalculator() {
        super(
                "activite.taux-occupation",
                DemandeTauxOccupation.class,
                Occupation.class,
                Articles.R_314_43_2_II_1,
                Articles.R_314_160_1);
    }

    /** The calculator. */
    public static TauxOccupationCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<Occupation> calculer(DemandeTauxOccupation entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        boolean ehpad = entree.categorie().filter(CategorieEssms::estEhpad).isPresent();
        boolean absences = ehpad || entree.absencesRealisees().orElse(false);
        int decimales = Quotients.decimales(entree.decimales(), DECIMALES, "/decimales", anomalies);
        if (entree.modalites().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "modalites"));
        }
        List<TauxModalite> modalites = new ArrayList<>();
        BigDecimal retenues = BigDecimal.ZERO;
        BigDecimal theoriques = BigDecimal.ZERO;
        boolean complet = true;
        Set<String> vues = new HashSet<>();
        for (int i = 0; i < entree.modalites().size(); i++) {
            ModaliteActivite modalite = entree.modalites().get(i);
            String chemin = "/modalites/" + i;
            if (!vues.add(modalite.modalite())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.OCCUPATION_MODALITE_EN_DOUBLE,
                        chemin + "/modalite",
                        "modalite",
                        modalite.modalite()));
            }
            if (!absences && entree.absencesRealisees().isEmpty()) {
                signalerAbsences(modalite, chemin, anomalies);
            }
            Optional<BigDecimal> possibles = Quotients.theoriques(modalite, chemin, anomalies);
            Optional<BigDecimal> reels = Quotients.retenues(modalite, absences);
            Optional<TauxOccupation> taux = possibles.flatMap(p -> reels.map(r -> Quotients.taux(r, p, decimales)));
            taux.ifPresent(x -> signaler(x, chemin, modalite, anomalies));
            if (reels.isEmpty()) {
                complet = false;
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.OCCUPATION_INCONNUE,
                        chemin + "/journeesRealisees",
                        "modalite",
                        modalite.modalite()));
            }
            retenues = retenues.add(reels.orElse(BigDecimal.ZERO));
            theoriques = theoriques.add(possibles.orElse(BigDecimal.ZERO));
            modalites.add(new TauxModalite(modalite.modalite(), taux));
        }
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        Optional<TauxOccupation> ensemble =
                complet ? Optional.of(Quotients.taux(retenues, theoriques, decimales)) : Optional.empty();
        return Calcul.de(
                new Occupation(modalites, ensemble, absences, ehpad ? Articles.R_314_160_1 : Articles.R_314_43_2_II_1),
                anomalies,
                Explication.vide());
    }

    /** Absences that do not count, without a word on whether they should. */
    private static void signalerAbsences(ModaliteActivite modalite, String chemin, Anomalies anomalies) {
        modalite.absencesCourtes()
                .filter(a -> a.signum() > 0)
                .ifPresent(a -> anomalies.ajouter(Anomalie.of(
                                CodeAnomalie.OCCUPATION_ABSENCES_ECARTEES,
                                chemin + "/absencesCourtes",
                                "modalite",
                                modalite.modalite(),
                                "journees",
                                a.toPlainString())
                        .selon(Articles.R_314_160_1)));
    }

    private static void signaler(TauxOccupation taux, String chemin, ModaliteActivite modalite, Anomalies anomalies) {
        if (taux.taux().compareTo(Taux.UN) > 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.OCCUPATION_SUPERIEURE,
                    chemin,
                    "modalite",
                    modalite.modalite(),
                    "taux",
                    taux.taux().toString()));
        }
    }
}
