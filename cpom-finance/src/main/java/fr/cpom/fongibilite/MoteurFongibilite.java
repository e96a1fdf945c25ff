package fr.cpom.fongibilite;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.NatureCredit;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Cloison;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Demarche;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Emploi;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Exigence;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Fait;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Formalite;
import fr.cpom.contrat.fongibilite.RegleFongibilite.LimiteExercice;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Ouverture;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Sanction;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Silence;
import fr.cpom.fongibilite.Correspondance.Degre;
import fr.cpom.valeur.Exercice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies a set of rules to one movement after the other. It knows no rule by name: what it does depends on the kind of each rule
 * and on the movements it bears on.
 *
 * <p>A ceiling is not judged here: it looks at all the movements together, which {@link MouvementCalculator} does. Immutable,
 * serves any number of threads.
 */
public final class MoteurFongibilite {
    private final List<RegleFongibilite> regles;
    private final List<Ouverture> ouvertures;
    private final List<Emploi> emplois;
    private final Set<String> chargesConnues;
    private final Situation situation;
    private final LocalDate jour;
    private final LocalDate finExercice;
    private final Map<String, Integer> silences;

    private MoteurFongibilite(
            List<RegleFongibilite> regles, Situation situation, LocalDate jour, Map<String, Integer> silences) {
        this.regles = List.copyOf(regles);
        this.ouvertures = regles.stream()
                .filter(Ouverture.class::isInstance)
                .map(Ouverture.class::cast)
                .toList();
        this.emplois = regles.stream()
                .filter(Emploi.class::isInstance)
                .map(Emploi.class::cast)
                .toList();
        this.chargesConnues =
                emplois.stream().flatMap(e -> e.charges().stream()).collect(Collectors.toUnmodifiableSet());
        this.situation = situation;
        this.jour = jour;
        this.finExercice =
                situation.exercice().orElseGet(() -> Exercice.du(jour)).fin();
        this.silences = silences;
    }

    /**
     * An engine for a set of rules in a situation.
     *
     * @param jour day of the movements that do not tell theirs; its year is the budget year when the situation tells none
     * @param anomalies where the delays of silence that no series holds are told
     */
    public static MoteurFongibilite of(
            List<RegleFongibilite> regles,
            Situation situation,
            LocalDate jour,
            Contexte contexte,
            Anomalies anomalies) {
        Map<String, Integer> silences = new HashMap<>();
        situation.dateReception().ifPresent(reception -> {
            for (RegleFongibilite regle : regles) {
                silence(regle)
                        .ifPresent(s -> silences.computeIfAbsent(
                                s.serie(),
                                serie -> contexte.entier(serie, reception, "/situation/dateReception", anomalies)
                                        .orElse(null)));
            }
        });
        return new MoteurFongibilite(regles, situation, jour, silences);
    }

    private static Optional<Silence> silence(RegleFongibilite regle) {
        if (regle instanceof Formalite f) {
            return f.silence();
        }
        return regle instanceof Exigence e ? e.silence() : Optional.empty();
    }

    /** The rules it applies. */
    public List<RegleFongibilite> regles() {
        return regles;
    }

    /** The same without a rule: what a clause that opens it would make of a movement. */
    MoteurFongibilite sans(String code) {
        return new MoteurFongibilite(
                regles.stream().filter(r -> !r.code().equals(code)).toList(), situation, jour, silences);
    }

    /** What the rules make of a movement, whatever the others. */
    public VerdictMouvement juger(Mouvement mouvement) {
        Redaction verdict = new Redaction(mouvement);
        for (int i = 0; i < regles.size(); i++) {
            RegleFongibilite regle = regles.get(i);
            Degre degre = Correspondance.de(regle.portee(), mouvement);
            if (degre == Degre.PRESUME_NON) {
                presumer(regle, verdict);
            } else if (degre != Degre.NON) {
                appliquer(regle, degre == Degre.INCONNU, verdict);
            }
        }
        surPlace(verdict);
        return verdict.fixer();
    }

    /** A partition or a step that would bear if a point told by neither side differed. */
    private static void presumer(RegleFongibilite regle, Redaction verdict) {
        if (regle instanceof Cloison || regle instanceof Formalite) {
            Correspondance.presume(regle.portee(), verdict.mouvement).ifPresent(c -> verdict.presume(regle, c));
        }
    }

    /** A charge must be one that the section where it stands may pay, wherever the credits come from. */
    private void surPlace(Redaction verdict) {
        Optional<String> charge = verdict.mouvement.destination().charge();
        if (charge.isEmpty() || !chargesConnues.contains(charge.get())) {
            return;
        }
        Mouvement surPlace = surPlace(verdict.mouvement);
        for (Emploi emploi : emplois) {
            if (Correspondance.de(emploi.portee(), surPlace) == Degre.OUI
                    && !emploi.charges().contains(charge.get())
                    && !verdict.cite(emploi)) {
                verdict.refuse(emploi);
            }
        }
    }

    private static Mouvement surPlace(Mouvement m) {
        return Mouvement.builder()
                .origine(m.destination())
                .destination(m.destination())
                .montant(m.montant())
                .objet(m.objet())
                .build();
    }

    private void appliquer(RegleFongibilite regle, boolean incertain, Redaction verdict) {
        if (regle instanceof Cloison cloison) {
            cloison(cloison, incertain, verdict);
        } else if (regle instanceof Emploi emploi) {
            emploi(emploi, incertain, verdict);
        } else if (regle instanceof Exigence exigence) {
            exigence(exigence, incertain, verdict);
        } else if (regle instanceof Formalite formalite) {
            formalite(formalite, incertain, verdict);
        } else if (regle instanceof LimiteExercice && !incertain) {
            verdict.limite(regle, finExercice);
        }
    }

    private void cloison(Cloison cloison, boolean incertain, Redaction verdict) {
        Optional<Ouverture> ouverture = cloison.derogeable() ? ouverture(cloison, verdict.mouvement) : Optional.empty();
        if (ouverture.isPresent()) {
            verdict.ouvert(cloison, ouverture.get().code());
        } else if (incertain) {
            verdict.indetermine(cloison, inconnu(cloison, verdict));
        } else {
            verdict.refuse(cloison);
        }
    }

    private static @Nullable Critere inconnu(RegleFongibilite regle, Redaction verdict) {
        return Correspondance.inconnu(regle.portee(), verdict.mouvement).orElse(null);
    }

    private Optional<Ouverture> ouverture(Cloison cloison, Mouvement m) {
        return ouvertures.stream()
                .filter(o -> (o.deroge().isEmpty() || o.deroge().contains(cloison.code()))
                        && Correspondance.de(o.portee(), m) == Degre.OUI)
                .findFirst();
    }

    /** The charge told must be one of the list; without one, what the two sides may pay together is all that may be paid. */
    private void emploi(Emploi emploi, boolean incertain, Redaction verdict) {
        if (incertain) {
            return;
        }
        Poste destination = verdict.mouvement.destination();
        Optional<String> charge = destination.charge();
        if (charge.isPresent()) {
            if (!chargesConnues.contains(charge.get())) {
                verdict.indetermine(emploi, Critere.CHARGE);
            } else if (!emploi.charges().contains(charge.get())) {
                verdict.refuse(emploi);
            }
            return;
        }
        Set<String> payables = payables(verdict.mouvement);
        if (payables.isEmpty()) {
            return;
        }
        List<String> communes =
                emploi.charges().stream().filter(payables::contains).toList();
        if (communes.isEmpty()) {
            verdict.refuse(emploi);
        } else if (communes.size() < payables.size()) {
            verdict.restreint(emploi, communes);
        }
    }

    /** The charges that the destination's own credits may pay. */
    private Set<String> payables(Mouvement m) {
        Set<String> charges = new LinkedHashSet<>();
        Mouvement surPlace = surPlace(m);
        for (Emploi autre : emplois) {
            if (Correspondance.de(autre.portee(), surPlace) == Degre.OUI) {
                charges.addAll(autre.charges());
            }
        }
        return charges;
    }

    private void exigence(Exigence exigence, boolean incertain, Redaction verdict) {
        Optional<Boolean> tenu = tenu(exigence.fait(), verdict.mouvement);
        if (tenu.isEmpty()) {
            if (!incertain) {
                verdict.presume(exigence);
            }
        } else if (!tenu.get()) {
            if (incertain) {
                verdict.indetermine(exigence, inconnu(exigence, verdict));
            } else {
                verdict.manque(exigence, decisionTacite(exigence.silence()));
            }
        }
    }

    private Optional<Boolean> tenu(Fait fait, Mouvement m) {
        return switch (fait) {
            case RESSOURCE_DURABLE ->
                m.natureCharge().isEmpty()
                        ? Optional.empty()
                        : Optional.of(m.natureCharge().get() != NatureCredit.PERENNE
                                || Correspondance.ressource(m).orElseThrow() == NatureCredit.PERENNE);
            case SANS_HAUSSE_ULTERIEURE -> m.hausseUlterieure().map(h -> !h);
            case CHARGES_CERTAINES_COUVERTES -> m.chargesCertainesCouvertes();
            case PROVISIONS_DE_PERSONNEL_DOTEES -> m.provisionsDePersonnelDotees();
            case BUDGET_EXECUTOIRE_TRANSMIS -> transmis(m);
            case CREDITS_DISPONIBLES -> m.disponible().map(d -> d.compareTo(m.montant()) >= 0);
        };
    }

    private Optional<Boolean> transmis(Mouvement m) {
        Optional<LocalDate> envoi = situation.dateBudgetExecutoire();
        if (envoi.isPresent()) {
            return Optional.of(!m.date().orElse(jour).isBefore(envoi.get()));
        }
        return situation.budgetExecutoireTransmis();
    }

    private void formalite(Formalite formalite, boolean incertain, Redaction verdict) {
        if (!incertain) {
            verdict.etape(formalite, formalite.demarche(), formalite.silence(), decisionTacite(formalite.silence()));
        } else if (formalite.demarche() == Demarche.APPROBATION
                || formalite.demarche() == Demarche.DELIBERATION
                || formalite.demarche() == Demarche.AVENANT) {
            verdict.indetermine(formalite, inconnu(formalite, verdict));
        }
    }

    private Optional<LocalDate> decisionTacite(Optional<Silence> silence) {
        return silence.flatMap(s -> Optional.ofNullable(silences.get(s.serie())))
                .flatMap(jours -> situation.dateReception().map(d -> d.plusDays(jours)));
    }

    /** What a sanction makes of a movement. */
    static Decision effet(Sanction sanction) {
        return sanction == Sanction.REFUS ? Decision.REFUSE : Decision.SOUMIS_A_APPROBATION;
    }
}
