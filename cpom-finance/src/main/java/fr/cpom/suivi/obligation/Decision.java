package fr.cpom.suivi.obligation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Bareme;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.EntreeBareme;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.suivi.obligation.Obligation.EcheanceConclusion;
import fr.cpom.suivi.obligation.Obligation.ForfaitAutonomie;
import fr.cpom.suivi.obligation.Obligation.SuspensionSignature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reading of the table for one ESSMS on one day, shared by the three calculators. */
final class Decision {
    private static final String SUSPENSION = "obligation.suspension-signature.ehpad";

    private final TableObligation table = TableObligation.standard();
    private final LocalDate date;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final Portee portee;

    /** How much is asked: what a result does not show is neither read nor told. */
    enum Portee {
        /** The verdicts alone. */
        VERDICTS,
        /** And whether the signing may be suspended. */
        SIGNATURE,
        /** And the dates of the duty. */
        DATES
    }

    /** What is found is told to {@code anomalies}, each path under the one given with the ESSMS. */
    Decision(LocalDate date, Contexte contexte, Anomalies anomalies, Portee portee) {
        this.date = date;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.portee = portee;
    }

    /** A text in force, since when, and how sure both are. */
    private record Vigueur(EntreeBareme<Integer> premiere, EntreeBareme<Integer> ceJour) {
        LocalDate depuis() {
            return premiere.debut();
        }

        Confiance confianceDepuis() {
            return premiere.confiance();
        }
    }

    /** Without a value, a blocking anomaly says why. */
    Optional<Obligation> obligation(EssmsConcerne essms, String chemin) {
        Optional<Qualification> lue = Qualification.de(essms, table, chemin, anomalies);
        if (lue.isEmpty()) {
            return Optional.empty();
        }
        Qualification q = lue.get();
        q.horsChamp().ifPresent(article -> horsChamp(essms, chemin, article));
        essms.categorie()
                .filter(c -> c.fermeeLe().filter(f -> !date.isBefore(f)).isPresent())
                .ifPresent(c -> anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.CATEGORIE_FERMEE, chemin + "/categorie", "valeur", c.code())));
        List<VerdictNature> natures = new ArrayList<>();
        for (NatureCpom nature : NatureCpom.values()) {
            Optional<VerdictNature> verdict = verdict(nature, essms, q, chemin);
            if (verdict.isEmpty()) {
                return Optional.empty();
            }
            natures.add(verdict.get());
        }
        Optional<VerdictNature> requise =
                natures.stream().filter(v -> v.force() == Force.OBLIGATOIRE).findFirst();
        Optional<NatureCpom> nature = requise.map(VerdictNature::nature);
        VerdictNature general = natures.get(0);
        List<Signataire> signataires = requise.orElse(general).signataires();
        if (q.horsChamp().isEmpty() && !signataires.isEmpty() && !Signatures.publics(signataires)) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.OBLIGATION_SIGNATAIRE_INCONNU,
                            chemin + "/autorites",
                            "nature",
                            nature.orElse(NatureCpom.GENERAL).name())
                    .selon(Articles.L_313_11));
        }
        return Optional.of(new Obligation(
                date,
                q.numeros(),
                q.confianceNumeros(),
                q.tarification(),
                requise.isPresent(),
                nature,
                requise.flatMap(VerdictNature::depuis),
                natures,
                signataires,
                nature.flatMap(n -> suspension(n, chemin)),
                forfait(q, general, chemin),
                nature.filter(n -> portee == Portee.DATES)
                        .map(n -> echeances(n, chemin))
                        .orElse(List.of())));
    }

    private void horsChamp(EssmsConcerne essms, String chemin, ReferenceJuridique article) {
        CategorieEssms categorie = essms.categorie().orElseThrow();
        anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.OBLIGATION_HORS_CHAMP,
                        chemin + "/categorie",
                        "categorie",
                        categorie.code(),
                        "libelle",
                        categorie.libelle())
                .selon(article));
    }

    private Optional<VerdictNature> verdict(NatureCpom nature, EssmsConcerne essms, Qualification q, String chemin) {
        RegleObligation regle = table.regle(nature, q);
        Optional<Bareme<Integer>> bareme = contexte.baremes().bareme(Serie.entier(serie(nature)));
        if (bareme.isEmpty()) {
            contexte.entier(serie(nature), date, chemin, anomalies);
            return Optional.empty();
        }
        Optional<Vigueur> vigueur = vigueur(bareme.get());
        if (q.horsChamp().isPresent() || vigueur.isEmpty()) {
            return Optional.of(sansObjet(nature, regle, q.horsChamp(), vigueur));
        }
        if (regle.force().isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.OBLIGATION_AUTORITES_REQUISES,
                            chemin + "/autorites",
                            "categorie",
                            essms.categorie().map(CategorieEssms::code).orElse("-"),
                            "numeros",
                            Qualification.degres(q.numeros()))
                    .selon(regle.reference()));
            return Optional.empty();
        }
        Vigueur v = vigueur.get();
        Force force = regle.force().get();
        if (regle.titre().filter(t -> t == Titre.PROPRE).isPresent()) {
            contexte.entier(serie(nature), date, chemin, anomalies);
        }
        if (portee == Portee.DATES
                && force == Force.OBLIGATOIRE
                && v.confianceDepuis() == Confiance.A_CONFIRMER
                && !v.premiere().equals(v.ceJour())) {
            aConfirmer(
                    chemin,
                    v.depuis(),
                    bareme.get().libelle(),
                    v.premiere().source(),
                    v.premiere().reference());
        }
        if (regle.confiance() == Confiance.A_CONFIRMER) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.OBLIGATION_REGLE_A_CONFIRMER,
                            chemin,
                            "nature",
                            nature.name(),
                            "note",
                            regle.note().orElse(""))
                    .selon(regle.reference()));
        }
        return Optional.of(new VerdictNature(
                nature,
                force,
                regle.titre(),
                regle.regle(),
                regle.reference(),
                regle.confiance(),
                Optional.of(v.depuis()),
                Optional.of(v.confianceDepuis()),
                regle.conditions(),
                regle.titre().map(t -> Signatures.de(nature, essms, q, t)).orElse(List.of()),
                regle.note()));
    }

    private static VerdictNature sansObjet(
            NatureCpom nature,
            RegleObligation regle,
            Optional<ReferenceJuridique> horsChamp,
            Optional<Vigueur> vigueur) {
        return new VerdictNature(
                nature,
                Force.SANS_OBJET,
                Optional.empty(),
                nature.regle(),
                horsChamp.orElse(regle.reference()),
                regle.confiance(),
                vigueur.map(Vigueur::depuis),
                vigueur.map(Vigueur::confianceDepuis),
                List.of(),
                List.of(),
                Optional.of(
                        horsChamp.isPresent() ? "hors de L. 312-1 I" : "texte qui n'est pas en vigueur ce jour-là"));
    }

    private static String serie(NatureCpom nature) {
        return "obligation.contrat." + nature.name().toLowerCase(Locale.ROOT);
    }

    /** Empty before the first day of the text, and after its last. */
    private Optional<Vigueur> vigueur(Bareme<Integer> bareme) {
        Optional<EntreeBareme<Integer>> ceJour = bareme.le(date, Territoire.national());
        if (ceJour.isEmpty()) {
            return Optional.empty();
        }
        EntreeBareme<Integer> premiere = ceJour.get();
        for (int i = bareme.entrees().size() - 1; i >= 0; i--) {
            EntreeBareme<Integer> entree = bareme.entrees().get(i);
            if (!entree.debut().isAfter(date)) {
                if (entree.valeur().isEmpty()) {
                    break;
                }
                premiere = entree;
            }
        }
        return Optional.of(new Vigueur(premiere, ceJour.get()));
    }

    private Optional<SuspensionSignature> suspension(NatureCpom nature, String chemin) {
        if (nature != NatureCpom.EHPAD || portee == Portee.VERDICTS) {
            return Optional.empty();
        }
        Optional<LectureBareme<Integer>> lecture =
                contexte.baremes().lire(Serie.entier(SUSPENSION), date, Territoire.national());
        if (lecture.isEmpty()) {
            return Optional.empty();
        }
        contexte.entier(SUSPENSION, date, chemin, anomalies);
        EntreeBareme<Integer> entree = lecture.get().entree();
        anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.OBLIGATION_SIGNATURE_SUSPENDABLE,
                        chemin,
                        "date",
                        entree.debut().toString())
                .selon(entree.reference()));
        return Optional.of(new SuspensionSignature(entree.debut(), entree.reference(), entree.confiance()));
    }

    private Optional<ForfaitAutonomie> forfait(Qualification q, VerdictNature general, String chemin) {
        if (!q.residenceAutonomie() || general.force() == Force.SANS_OBJET) {
            return Optional.empty();
        }
        if (portee == Portee.DATES) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.OBLIGATION_FORFAIT_AUTONOMIE, chemin)
                    .selon(Articles.L_313_12_III));
        }
        return Optional.of(new ForfaitAutonomie(
                Articles.L_313_12_III,
                q.tarifiePar() == RegleObligation.Tarification.ARS
                        ? Optional.of(Articles.L_313_12_IV)
                        : Optional.empty(),
                List.of(NatureCpom.GENERAL, NatureCpom.EHPAD)));
    }

    private List<EcheanceConclusion> echeances(NatureCpom nature, String chemin) {
        List<EcheanceConclusion> echeances = table.echeances(nature);
        for (EcheanceConclusion echeance : echeances) {
            if (echeance.confiance() == Confiance.A_CONFIRMER) {
                aConfirmer(chemin, echeance.date(), echeance.libelle(), table.source(echeance), echeance.reference());
            }
        }
        return echeances;
    }

    private void aConfirmer(
            String chemin, LocalDate jour, String libelle, String source, ReferenceJuridique reference) {
        anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.OBLIGATION_DATE_A_CONFIRMER,
                        chemin,
                        "date",
                        jour.toString(),
                        "libelle",
                        libelle,
                        "source",
                        source)
                .selon(reference));
    }
}
