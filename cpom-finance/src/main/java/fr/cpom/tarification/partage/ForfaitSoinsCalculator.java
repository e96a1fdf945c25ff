package fr.cpom.tarification.partage;

import fr.cpom.calcul.AbstractCalculator;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.tarification.interne.Decompte;
import fr.cpom.tarification.partage.ForfaitSoins.Plafond;
import fr.cpom.valeur.Montants;
import java.util.Optional;
import java.util.Set;

/**
 * The forfait annuel global de soins of an EAM (FAM) or a SAMSAH, forfait journalier times forecast days, under a ceiling that
 * a derogation may exceed (R. 314-141 and R. 314-142 CASF); and the tarif journalier of the département by R. 314-113, the
 * forfait deducted and the head-office costs on its side (R. 314-144).
 *
 * <p>A forfait above the ceiling without derogation is a value beside {@code FORFAIT_PLAFOND_DEPASSE}. Refused: another
 * category ({@code FORFAIT_SOINS_HORS_CHAMP}), a tariff drawn from a dotation, products above the charges.
 */
public final class ForfaitSoinsCalculator extends AbstractCalculator<DemandeForfaitSoins, ForfaitSoins> {
    private static final ForfaitSoinsCalculator STANDARD = new ForfaitSoinsCalculator();

    /** FINESS categories of the FAM, of the EAM that succeeds it, of the SAMSAH. */
    private static final Set<String> CATEGORIES = Set.of("437", "448", "445");

    private ForfaitSoinsCalculator() {
        super(
                "partage.forfait-soins",
                DemandeForfaitSoins.class,
                ForfaitSoins.class,
                Articles.R_314_140,
                Articles.R_314_141,
                Articles.R_314_142,
                Articles.R_314_144,
                Articles.R_314_113);
    }

    /** The calculator. */
    public static ForfaitSoinsCalculator standard() {
        return STANDARD;
    }

    @Override
    protected Calcul<ForfaitSoins> calculer(DemandeForfaitSoins entree, Contexte contexte) {
        Anomalies anomalies = new Anomalies();
        entree.categorie()
                .filter(c -> !CATEGORIES.contains(c.code()))
                .ifPresent(c -> anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.FORFAIT_SOINS_HORS_CHAMP, "/categorie", "valeur", c.libelle())
                                .selon(Articles.R_314_140)));
        Douziemes douziemes = Douziemes.de(entree.exercice(), contexte, anomalies);
        Tracage t = contexte.tracage();
        MontantExplique journalier =
                t.entree("forfaitJournalier", Montants.centimes(entree.forfaitJournalier()), "/forfaitJournalier");
        MontantExplique annuel = t.fraction(
                "forfaitAnnuelSoins",
                journalier,
                Decompte.entier(entree.journeesPrevisionnelles()),
                Decompte.UNITE,
                contexte.arrondi(),
                Articles.R_314_141);
        Optional<CalculPrix.Resultat> tarif = tarif(entree, annuel, contexte, anomalies);
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        long depassement = entree.forfaitPlafond()
                .map(p -> journalier.centimes() - Montants.centimes(p))
                .orElse(0L);
        Plafond plafond = plafond(entree, depassement, anomalies);
        return Calcul.de(
                new ForfaitSoins(
                        entree.forfaitJournalier(),
                        entree.journeesPrevisionnelles(),
                        Montants.ofCentimes(annuel.centimes()),
                        douziemes.de(annuel, Articles.R_314_111),
                        plafond,
                        depassement > 0 ? Optional.of(Montants.ofCentimes(depassement)) : Optional.empty(),
                        tarif.map(CalculPrix.Resultat::prix),
                        plafond == Plafond.DEROGATION ? Articles.R_314_142 : Articles.R_314_141,
                        Articles.R_314_111),
                anomalies,
                tarif.map(CalculPrix.Resultat::explique).orElse(annuel).explication());
    }

    private static Optional<CalculPrix.Resultat> tarif(
            DemandeForfaitSoins entree, MontantExplique annuel, Contexte contexte, Anomalies anomalies) {
        if (entree.tarifJournalier().isEmpty()) {
            return Optional.empty();
        }
        DemandePrixJournee demande = entree.tarifJournalier().get();
        if (demande.dotation().isPresent()) {
            anomalies.ajouter(Anomalie.manque("/tarifJournalier", "charges").selon(Articles.R_314_144));
            return Optional.empty();
        }
        DemandePrixJournee datee = DemandePrixJournee.builder()
                .from(demande)
                .exercice(entree.exercice().or(demande::exercice))
                .build();
        Optional<MontantExplique> siege = entree.fraisDeSiege()
                .map(m -> contexte.tracage().entree("fraisDeSiege", Montants.centimes(m), "/fraisDeSiege"));
        return new CalculPrix(datee, "/tarifJournalier", contexte, anomalies).calculer(siege, Optional.of(annuel));
    }

    private static Plafond plafond(DemandeForfaitSoins entree, long depassement, Anomalies anomalies) {
        if (entree.derogation()
                && entree.motifDerogation().filter(m -> !m.isBlank()).isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FORFAIT_DEROGATION_SANS_MOTIF, "/motifDerogation")
                    .selon(Articles.R_314_142));
        }
        if (entree.forfaitPlafond().isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FORFAIT_PLAFOND_INCONNU, "/forfaitPlafond")
                    .selon(Articles.R_314_141));
            return Plafond.INCONNU;
        }
        if (depassement <= 0) {
            return Plafond.RESPECTE;
        }
        if (entree.derogation()) {
            return Plafond.DEROGATION;
        }
        anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.FORFAIT_PLAFOND_DEPASSE,
                        "/forfaitJournalier",
                        "depassement",
                        Montants.texteCentimes(depassement),
                        "plafond",
                        Montants.texte(entree.forfaitPlafond().get()))
                .selon(Articles.R_314_141));
        return Plafond.DEPASSE;
    }
}
