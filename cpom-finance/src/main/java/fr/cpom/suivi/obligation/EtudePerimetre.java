package fr.cpom.suivi.obligation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.suivi.obligation.VerdictPerimetre.Admission;
import fr.cpom.suivi.obligation.VerdictPerimetre.VerdictEssms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The study of one perimeter. */
final class EtudePerimetre {
    private final NatureCpom nature;
    private final Anomalies anomalies;
    private final List<String> ressortVerifie;
    private final List<Candidat> candidats = new ArrayList<>();
    private final List<Candidat> autres = new ArrayList<>();
    private final List<Candidat> fondateurs;
    private final GestionnairePerimetre gestionnaire;
    private final RessortPerimetre ressort;

    EtudePerimetre(DemandePerimetre demande, Contexte contexte, Anomalies anomalies) {
        this.nature = demande.nature();
        this.anomalies = anomalies;
        this.ressortVerifie = demande.ressortVerifie();
        Decision decision =
                new Decision(demande.date().orElse(contexte.date()), contexte, anomalies, Decision.Portee.VERDICTS);
        for (int i = 0; i < demande.essms().size(); i++) {
            candidats.add(Candidat.de("essms", i, demande.essms().get(i), decision));
        }
        Decision horsPerimetre = new Decision(
                demande.date().orElse(contexte.date()), contexte, new Anomalies(), Decision.Portee.VERDICTS);
        for (int i = 0; i < demande.autresEssms().size(); i++) {
            autres.add(Candidat.de("autresEssms", i, demande.autresEssms().get(i), horsPerimetre));
        }
        fondateurs = candidats.stream().filter(c -> c.fonde(nature)).toList();
        gestionnaire = new GestionnairePerimetre(
                nature,
                demande.gestionnaire(),
                fondateurs,
                Stream.concat(candidats.stream(), autres.stream()).toList());
        ressort = new RessortPerimetre(demande, fondateurs);
    }

    VerdictPerimetre verdict() {
        if (fondateurs.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.PERIMETRE_SANS_FONDEMENT, "/essms", "nature", nature.name())
                    .selon(nature.reference()));
        }
        ressortsSansObjet();
        List<VerdictEssms> verdicts = candidats.stream().map(this::juger).toList();
        List<Candidat> entres = new ArrayList<>();
        Set<AutoriteTarification> attendus = new TreeSet<>();
        for (int i = 0; i < verdicts.size(); i++) {
            attendus.addAll(verdicts.get(i).accordsManquants());
            if (verdicts.get(i).entre()) {
                entres.add(candidats.get(i));
            }
        }
        List<String> oublies = oublies(entres);
        boolean valide = !fondateurs.isEmpty() && entres.size() == candidats.size() && oublies.isEmpty();
        return new VerdictPerimetre(
                nature,
                valide,
                !fondateurs.isEmpty(),
                verdicts,
                oublies,
                List.copyOf(attendus),
                Signatures.ensemble(entres.stream()
                        .flatMap(c -> c.verdict(nature).stream())
                        .map(VerdictNature::signataires)
                        .toList()));
    }

    private void ressortsSansObjet() {
        for (int i = 0; i < ressortVerifie.size(); i++) {
            String id = ressortVerifie.get(i);
            if (candidats.stream().noneMatch(c -> c.id().equals(id))) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.PERIMETRE_RESSORT_VERIFIE_SANS_OBJET, "/ressortVerifie/" + i, "valeur", id));
            }
        }
    }

    private VerdictEssms juger(Candidat c) {
        if (c.verdict(nature).isEmpty()) {
            return verdict(c, Admission.INDETERMINE, nature.regle(), nature.reference());
        }
        VerdictNature v = c.verdict(nature).get();
        if (v.force() == Force.INTERDIT || v.force() == Force.SANS_OBJET) {
            signaler(CodeAnomalie.PERIMETRE_ESSMS_INTERDIT, c, v.reference(), "nature", nature.name());
            return verdict(c, Admission.INTERDIT, v.regle(), v.reference());
        }
        if (gestionnaire.autre(c)) {
            signaler(
                    CodeAnomalie.PERIMETRE_GESTIONNAIRES_DIFFERENTS,
                    c,
                    v.reference(),
                    "gestionnaire",
                    gestionnaire.nom());
            if (gestionnaire.controleInconnu(c)) {
                signaler(
                        CodeAnomalie.PERIMETRE_CONTROLE_COMMUN_INCONNU,
                        c,
                        Articles.L_313_12_IV_TER_AL2,
                        "gestionnaire",
                        gestionnaire.nom());
            }
            return verdict(c, Admission.INTERDIT, v.regle(), v.reference());
        }
        autreObligation(c);
        Set<Condition> conditions = new TreeSet<>(v.conditions());
        if (!gestionnaire.aVerifier(c)) {
            conditions.remove(Condition.MEME_GESTIONNAIRE);
        } else if (c.fonde(nature)) {
            conditions.add(Condition.MEME_GESTIONNAIRE);
        }
        return c.fonde(nature) ? fondateur(c, v, conditions) : inclus(c, v, conditions);
    }

    /** An ESSMS that founds the contract: one département, or several of one region under agreement. */
    private VerdictEssms fondateur(Candidat c, VerdictNature v, Set<Condition> conditions) {
        Admission admission = v.force() == Force.OBLIGATOIRE ? Admission.OBLIGATOIRE : Admission.ADMIS;
        switch (ressort.fondateur(c)) {
            case INTERREGIONAL -> {
                signaler(CodeAnomalie.PERIMETRE_INTERREGIONAL, c, Articles.L_313_12_IV_TER_AL2);
                return verdict(c, Admission.INTERDIT, "CTR-08", Articles.L_313_12_IV_TER_AL2);
            }
            case DIFFERENT -> {
                signaler(CodeAnomalie.PERIMETRE_RESSORT_DIFFERENT, c, v.reference());
                return verdict(c, Admission.INTERDIT, v.regle(), v.reference());
            }
            case SUR_ACCORD -> {
                return surAccord(c, admission, conditions);
            }
            case INCONNU -> conditions.add(Condition.MEME_RESSORT_TERRITORIAL);
            case MEME -> {}
        }
        return conditionnel(c, admission, v.regle(), v.reference(), conditions);
    }

    private VerdictEssms surAccord(Candidat c, Admission admission, Set<Condition> conditions) {
        List<AutoriteTarification> refuses = ressort.refuses(c);
        List<AutoriteTarification> manquants = ressort.manquants(c);
        ReferenceJuridique reference = Articles.L_313_12_IV_TER_AL2;
        if (refuses.isEmpty() && manquants.isEmpty()) {
            return conditionnel(c, admission, "CTR-08", reference, conditions);
        }
        if (refuses.isEmpty()) {
            signaler(CodeAnomalie.PERIMETRE_ACCORD_MANQUANT, c, reference, "autorites", noms(manquants));
        } else {
            signaler(CodeAnomalie.PERIMETRE_ACCORD_REFUSE, c, reference, "autorites", noms(refuses));
        }
        return new VerdictEssms(
                c.id(),
                refuses.isEmpty() ? Admission.SOUS_CONDITION : Admission.INTERDIT,
                "CTR-08",
                reference,
                List.copyOf(conditions),
                manquants,
                refuses);
    }

    /** An ESSMS added to those that found the contract. */
    private VerdictEssms inclus(Candidat c, VerdictNature v, Set<Condition> conditions) {
        if (conditions.contains(Condition.MEME_RESSORT_TERRITORIAL)) {
            switch (ressort.inclus(c)) {
                case MEME -> conditions.remove(Condition.MEME_RESSORT_TERRITORIAL);
                case INCONNU, SUR_ACCORD -> {
                    if (ressortVerifie.contains(c.id())) {
                        conditions.remove(Condition.MEME_RESSORT_TERRITORIAL);
                    }
                }
                case DIFFERENT, INTERREGIONAL -> {
                    signaler(CodeAnomalie.PERIMETRE_RESSORT_DIFFERENT, c, v.reference());
                    return verdict(c, Admission.INTERDIT, v.regle(), v.reference());
                }
            }
        }
        return conditionnel(c, Admission.ADMIS, v.regle(), v.reference(), conditions);
    }

    private VerdictEssms conditionnel(
            Candidat c, Admission admission, String regle, ReferenceJuridique reference, Set<Condition> conditions) {
        for (Condition condition : conditions) {
            signaler(CodeAnomalie.PERIMETRE_CONDITION_A_VERIFIER, c, reference, "condition", condition.name());
        }
        return new VerdictEssms(
                c.id(),
                conditions.isEmpty() ? admission : Admission.SOUS_CONDITION,
                regle,
                reference,
                List.copyOf(conditions),
                List.of(),
                List.of());
    }

    /** A contract that can hold an ESSMS without standing for the one that the law wants. */
    private void autreObligation(Candidat c) {
        boolean sansEffet = nature == NatureCpom.GENERAL || nature == NatureCpom.DOMICILE || nature == NatureCpom.ASE;
        c.obligation()
                .flatMap(Obligation::natureRequise)
                .filter(requise -> sansEffet)
                .ifPresent(requise -> signaler(
                        CodeAnomalie.PERIMETRE_AUTRE_OBLIGATION, c, requise.reference(), "nature", requise.name()));
    }

    /** One contract for all the EHPAD of a gestionnaire in a département (L. 313-12 IV ter A al. 2). */
    private List<String> oublies(List<Candidat> entres) {
        List<String> oublies = new ArrayList<>();
        if (nature != NatureCpom.EHPAD) {
            return oublies;
        }
        for (Candidat autre : autres) {
            boolean memeDepartement = autre.essms().departement().isPresent()
                    && entres.stream()
                            .anyMatch(e -> e.fonde(nature)
                                    && e.essms()
                                            .departement()
                                            .equals(autre.essms().departement()));
            if (memeDepartement && autre.fonde(nature) && !gestionnaire.autre(autre)) {
                oublies.add(autre.id());
                signaler(CodeAnomalie.PERIMETRE_ESSMS_OUBLIE, autre, Articles.L_313_12_IV_TER_AL2);
            }
        }
        return oublies;
    }

    private static VerdictEssms verdict(Candidat c, Admission admission, String regle, ReferenceJuridique reference) {
        return new VerdictEssms(c.id(), admission, regle, reference, List.of(), List.of(), List.of());
    }

    private void signaler(CodeAnomalie code, Candidat c, ReferenceJuridique reference, String... arguments) {
        List<String> tous = new ArrayList<>(List.of("essms", c.id()));
        tous.addAll(List.of(arguments));
        anomalies.ajouter(
                Anomalie.of(code, c.chemin(), tous.toArray(new String[0])).selon(reference));
    }

    private static String noms(List<AutoriteTarification> autorites) {
        return autorites.stream().map(AutoriteTarification::toString).collect(Collectors.joining(", "));
    }
}
