package fr.cpom.suivi.transformation;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.ProrataTemporis;
import fr.cpom.contrat.avenant.Modification;
import fr.cpom.contrat.avenant.PosteCapacite;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.suivi.transformation.DemandeTransformation.Mouvement;
import fr.cpom.suivi.transformation.DemandeTransformation.PlacesDeplacees;
import fr.cpom.suivi.transformation.DemandeTransformation.Poste;
import fr.cpom.suivi.transformation.TransformationOffre.AnneeTransformation;
import fr.cpom.suivi.transformation.TransformationOffre.EffetAvenant;
import fr.cpom.suivi.transformation.TransformationOffre.PosteAnnuel;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.PlageDates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.money.MonetaryAmount;

/**
 * Places, theoretical activity and base of each year while places move between modes d'accueil and ESSMS.
 *
 * <p>Theoretical activity is capacity times days of opening (R. 314-43-2 II CASF), counted by days. A base that moves is a
 * rebasage: it counts from its day in the year, by months or by days, and in full from the next year on. No text fixes that pro
 * rata: it is the practice of the tariff decisions, stated in the explanation.
 *
 * <p>Refused: the same places twice ({@code ESSMS_EN_DOUBLE}), a movement outside the years asked ({@code
 * MOUVEMENT_HORS_PERIODE}), places that are not there ({@code MOUVEMENT_SANS_PLACES}), a base greater than that of the places
 * ({@code MOUVEMENT_SANS_BASE}).
 */
public final class TransformationOffreCalculator
        extends AbstractCalculator<DemandeTransformation, TransformationOffre> {
    private static final ReferenceJuridique R_314_43_2 = ReferenceJuridique.casf("R. 314-43-2 II");
    private static final ReferenceJuridique PRATIQUE = ReferenceJuridique.of("pratique des décisions tarifaires", "");
    private static final TransformationOffreCalculator STANDARD = new TransformationOffreCalculator();

    private TransformationOffreCalculator() {
        super("transformation.places", DemandeTransformation.class, TransformationOffre.class, R_314_43_2, PRATIQUE);
    }

    /** The calculator. */
    public static TransformationOffreCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<TransformationOffre> calculer(DemandeTransformation entree, Contexte contexte) {
        return new Transformation(entree, contexte).calculer();
    }

    private record Cle(NumeroFiness essms, ModeAccueil mode) {
        static Cle de(PlacesDeplacees p) {
            return new Cle(p.essms(), p.mode());
        }
    }

    /** Places and base of an ESSMS for a mode, on their way through the movements. */
    private static final class Cours {
        private final TreeMap<LocalDate, Integer> places = new TreeMap<>();
        private final List<MouvementBase> mouvements = new ArrayList<>();
        private Optional<Integer> joursOuverture = Optional.empty();
        private Optional<MontantExplique> depart = Optional.empty();
        private Optional<MontantExplique> base = Optional.empty();

        int places() {
            return places.lastEntry().getValue();
        }
    }

    /**
     * Euros of a full year that leave or reach places on a day.
     *
     * @param sortie true when they leave
     */
    private record MouvementBase(LocalDate date, MontantExplique montant, boolean sortie) {
        MontantExplique signe(MontantExplique part) {
            return sortie ? part.retranche() : part;
        }

        long centimes() {
            return sortie ? -montant.centimes() : montant.centimes();
        }
    }

    private static final class Transformation {
        private final DemandeTransformation entree;
        private final Contexte contexte;
        private final ProrataTemporis prorata;
        private final Anomalies anomalies = new Anomalies();
        private final Map<Cle, Cours> cours = new LinkedHashMap<>();
        private final Map<LocalDate, List<Modification>> modifications = new TreeMap<>();

        Transformation(DemandeTransformation entree, Contexte contexte) {
            this.entree = entree;
            this.contexte = contexte;
            this.prorata = entree.prorata().orElse(ProrataTemporis.MOIS);
        }

        Calcul<TransformationOffre> calculer() {
            for (int i = 0; i < entree.postes().size(); i++) {
                ouvrir(entree.postes().get(i), i);
            }
            List<Integer> ordre = new ArrayList<>();
            for (int i = 0; i < entree.mouvements().size(); i++) {
                ordre.add(i);
            }
            ordre.sort(Comparator.comparing(i -> entree.mouvements().get(i).date()));
            for (int i : ordre) {
                deplacer(entree.mouvements().get(i), "/mouvements/" + i);
            }
            if (anomalies.bloquent()) {
                return Calcul.impossible(anomalies);
            }
            List<AnneeTransformation> annees = new ArrayList<>();
            List<MontantExplique> totaux = new ArrayList<>();
            for (Exercice e = entree.premier(); e.compareTo(entree.dernier()) <= 0; e = e.suivant()) {
                annees.add(annee(e, totaux));
            }
            Explication explication = totaux.isEmpty()
                    ? Explication.vide()
                    : contexte.tracage().somme("trajectoire", PRATIQUE, totaux).explication();
            List<EffetAvenant> effets = new ArrayList<>();
            modifications.forEach((jour, liste) -> effets.add(new EffetAvenant(jour, liste)));
            return Calcul.de(new TransformationOffre(annees, effets), anomalies, explication);
        }

        private void ouvrir(Poste poste, int rang) {
            Cours nouveau = new Cours();
            nouveau.places.put(entree.premier().debut(), poste.places());
            nouveau.joursOuverture = poste.joursOuverture();
            nouveau.depart = poste.base()
                    .map(b -> contexte.tracage()
                            .entree("baseReconductible", Montants.centimes(b), "/postes/" + rang + "/base")
                            .pour(poste.essms().valeur()));
            nouveau.base = nouveau.depart;
            if (cours.put(new Cle(poste.essms(), poste.mode()), nouveau) != null) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.ESSMS_EN_DOUBLE, "/postes/" + rang, "valeur", poste.essms() + " " + poste.mode()));
            }
        }

        private void deplacer(Mouvement m, String chemin) {
            if (m.date().isBefore(entree.premier().debut())
                    || m.date().isAfter(entree.dernier().fin())) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MOUVEMENT_HORS_PERIODE,
                        chemin + "/date",
                        "date",
                        m.date().toString(),
                        "premier",
                        entree.premier().toString(),
                        "dernier",
                        entree.dernier().toString()));
                return;
            }
            Optional<MontantExplique> sortant = Optional.empty();
            if (m.origine().isPresent()) {
                Cours origine = cours.get(Cle.de(m.origine().get()));
                int retirees = m.origine().get().places();
                if (origine == null || origine.places() < retirees) {
                    anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.MOUVEMENT_SANS_PLACES,
                            chemin + "/origine/places",
                            "essms",
                            m.origine().get().essms().valeur(),
                            "mode",
                            m.origine().get().mode().code(),
                            "valeur",
                            Integer.toString(retirees),
                            "places",
                            origine == null ? "0" : Integer.toString(origine.places())));
                    return;
                }
                sortant = sortant(m, origine, retirees, chemin);
                origine.places.put(m.date(), origine.places() - retirees);
                sortant.ifPresent(s -> moins(origine, s, m, chemin));
            } else {
                sortant = donne("variation", m.base(), chemin + "/base");
            }
            Optional<MontantExplique> recu = donne("variation", m.baseDestination(), chemin + "/baseDestination");
            Optional<MontantExplique> entrant = recu.isPresent() ? recu : sortant;
            m.destination().ifPresent(d -> arriver(d, m.date(), entrant));
            avenant(m, sortant, entrant);
        }

        private Optional<MontantExplique> donne(String libelle, Optional<MonetaryAmount> montant, String chemin) {
            return montant.map(b -> contexte.tracage().entree(libelle, Montants.centimes(b), chemin));
        }

        /** What leaves the origin: the amount given, else its base in proportion to the places. */
        private Optional<MontantExplique> sortant(Mouvement m, Cours origine, int retirees, String chemin) {
            return donne("variation", m.base(), chemin + "/base")
                    .or(() -> origine.base.map(b -> contexte.tracage()
                            .fraction("variation", b, retirees, origine.places(), contexte.arrondi(), PRATIQUE)));
        }

        private void moins(Cours origine, MontantExplique sortant, Mouvement m, String chemin) {
            if (origine.base.filter(b -> b.centimes() < sortant.centimes()).isPresent()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.MOUVEMENT_SANS_BASE,
                        chemin + "/base",
                        "essms",
                        m.origine().map(o -> o.essms().valeur()).orElse(""),
                        "valeur",
                        Montants.texteCentimes(sortant.centimes()),
                        "base",
                        Montants.texteCentimes(origine.base.orElseThrow().centimes())));
                return;
            }
            origine.mouvements.add(new MouvementBase(m.date(), sortant, true));
            origine.base =
                    origine.base.map(b -> contexte.tracage().somme("baseSuivante", PRATIQUE, b, sortant.retranche()));
        }

        private void arriver(PlacesDeplacees d, LocalDate date, Optional<MontantExplique> entrant) {
            Cours destination = cours.computeIfAbsent(Cle.de(d), c -> {
                Cours nouveau = new Cours();
                nouveau.places.put(entree.premier().debut(), 0);
                nouveau.depart = entrant.map(e -> contexte.tracage().entree("aucun", 0, ""));
                nouveau.base = nouveau.depart;
                return nouveau;
            });
            if (destination.joursOuverture.isEmpty()) {
                destination.joursOuverture = d.joursOuverture();
            }
            destination.places.put(date, Math.addExact(destination.places(), d.places()));
            if (entrant.isPresent() && destination.base.isPresent()) {
                destination.mouvements.add(new MouvementBase(date, entrant.get(), false));
                destination.base =
                        destination.base.map(b -> contexte.tracage().somme("baseSuivante", PRATIQUE, b, entrant.get()));
            } else if (entrant.isEmpty()) {
                destination.depart = Optional.empty();
                destination.base = Optional.empty();
            }
        }

        private void avenant(Mouvement m, Optional<MontantExplique> sortant, Optional<MontantExplique> entrant) {
            List<Modification> jour = modifications.computeIfAbsent(m.date(), d -> new ArrayList<>());
            jour.add(new Modification.TransformationPlaces(
                    m.origine().map(Transformation::poste), m.destination().map(Transformation::poste)));
            m.origine().ifPresent(o -> sortant.ifPresent(s -> jour.add(rebasage(o, m, -s.centimes()))));
            m.destination().ifPresent(d -> entrant.ifPresent(e -> jour.add(rebasage(d, m, e.centimes()))));
        }

        private static PosteCapacite poste(PlacesDeplacees p) {
            return PosteCapacite.of(p.essms(), p.mode(), p.places());
        }

        private static Modification rebasage(PlacesDeplacees places, Mouvement m, long centimes) {
            return new Modification.Mesure(MesureBudgetaire.builder()
                    .nature(MesureBudgetaire.Nature.REBASAGE)
                    .essms(places.essms())
                    .ligne(places.ligne())
                    .exercice(Exercice.du(m.date()))
                    .montant(Montants.ofCentimes(centimes))
                    .ouverture(m.date())
                    .libelle(m.libelle())
                    .build());
        }

        private AnneeTransformation annee(Exercice exercice, List<MontantExplique> totaux) {
            List<PosteAnnuel> postes = new ArrayList<>();
            List<MontantExplique> bases = new ArrayList<>();
            for (Map.Entry<Cle, Cours> e : cours.entrySet()) {
                postes.add(poste(e.getKey(), e.getValue(), exercice, bases));
            }
            Optional<MonetaryAmount> total = Optional.empty();
            if (!postes.isEmpty() && bases.size() == postes.size()) {
                MontantExplique somme =
                        contexte.tracage().somme("total", PRATIQUE, bases).pour(exercice.toString());
                totaux.add(somme);
                total = Optional.of(Montants.ofCentimes(somme.centimes()));
            }
            return new AnneeTransformation(exercice, postes, total);
        }

        private PosteAnnuel poste(Cle cle, Cours c, Exercice exercice, List<MontantExplique> bases) {
            long joursPlaces = 0;
            LocalDate jour = exercice.debut();
            LocalDate finExclue = exercice.suivant().debut();
            while (jour.isBefore(finExclue)) {
                LocalDate change = c.places.higherKey(jour);
                LocalDate fin = change == null || change.isAfter(finExclue) ? finExclue : change;
                long jours = fin.toEpochDay() - jour.toEpochDay();
                joursPlaces = Math.addExact(
                        joursPlaces, jours * c.places.floorEntry(jour).getValue());
                jour = fin;
            }
            long total = joursPlaces;
            Optional<MontantExplique> base = c.depart.map(d -> base(c, d, exercice));
            base.ifPresent(b -> bases.add(b.pour(cle.essms().valeur())));
            return new PosteAnnuel(
                    cle.essms(),
                    cle.mode(),
                    c.places.floorEntry(exercice.debut()).getValue(),
                    c.places.floorEntry(exercice.fin()).getValue(),
                    total,
                    quotient(BigDecimal.valueOf(total), exercice.jours(), 2),
                    c.joursOuverture.map(j -> quotient(
                                    BigDecimal.valueOf(total).multiply(BigDecimal.valueOf(j)), exercice.jours(), 0)
                            .longValueExact()),
                    base.map(b -> Montants.ofCentimes(b.centimes())),
                    c.depart.map(d -> Montants.ofCentimes(anneePleine(c, d, exercice))));
        }

        private static BigDecimal quotient(BigDecimal valeur, int diviseur, int decimales) {
            return valeur.divide(BigDecimal.valueOf(diviseur), decimales, RoundingMode.HALF_UP);
        }

        /** The base at the start, the movements of the years before in full, those of the year from their day. */
        private MontantExplique base(Cours c, MontantExplique depart, Exercice exercice) {
            List<MontantExplique> termes = new ArrayList<>();
            termes.add(depart);
            for (MouvementBase m : c.mouvements) {
                if (m.date().isBefore(exercice.debut()) || m.date().equals(exercice.debut())) {
                    termes.add(m.signe(m.montant()));
                } else if (!m.date().isAfter(exercice.fin())) {
                    MontantExplique part = contexte.tracage()
                            .fraction(
                                    "rebasage",
                                    m.montant(),
                                    prorata.presents(exercice, PlageDates.depuis(m.date())),
                                    prorata.total(exercice),
                                    contexte.arrondi(),
                                    PRATIQUE);
                    termes.add(m.signe(part));
                }
            }
            return contexte.tracage().somme("baseAnnuelle", PRATIQUE, termes);
        }

        private static long anneePleine(Cours c, MontantExplique depart, Exercice exercice) {
            long centimes = depart.centimes();
            for (MouvementBase m : c.mouvements) {
                if (!m.date().isAfter(exercice.fin())) {
                    centimes = Math.addExact(centimes, m.centimes());
                }
            }
            return centimes;
        }
    }
}
