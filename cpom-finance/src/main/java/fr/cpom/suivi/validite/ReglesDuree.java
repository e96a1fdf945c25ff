package fr.cpom.suivi.validite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.suivi.validite.DemandeDuree.Prorogation;
import fr.cpom.suivi.validite.ValiditeDuree.ProrogationJugee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The durations of L. 313-11 al. 2 (five years at most, prolonged within a sixth one), of L. 313-12 IV ter B (five years, neither
 * more nor less) and of the old conventions tripartites. The law is that of the day of the entry into force.
 */
final class ReglesDuree {
    private static final String ENTREE = "/dateEntreeEnVigueur";
    private static final String PROROGATIONS = "/prorogations";

    private final DemandeDuree demande;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final boolean ehpad;
    private final LocalDate entree;
    private boolean dureeSure = true;
    private boolean limiteSure = true;
    private boolean aRenouveler;
    private boolean fauteDeProrogation;

    private ReglesDuree(DemandeDuree demande, Contexte contexte, Anomalies anomalies) {
        this.demande = demande;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.ehpad = demande.nature() == NatureCpom.EHPAD && !demande.conventionTripartite();
        this.entree = demande.dateEntreeEnVigueur();
    }

    /**
     * The verdict; empty when no duration is known for that day, or when the term precedes the entry.
     *
     * @param horizon true to say also how far the contract could be prolonged, and by when to ask, when it was not
     */
    static Optional<ValiditeDuree> juger(
            DemandeDuree demande, boolean horizon, Contexte contexte, Anomalies anomalies) {
        ReglesDuree regles = new ReglesDuree(demande, contexte, anomalies);
        return demande.conventionTripartite() ? regles.convention() : regles.contrat(horizon);
    }

    private Optional<ValiditeDuree> contrat(boolean horizon) {
        Optional<Integer> ans = entier(ehpad ? "contrat.duree.ehpad" : "contrat.duree", ENTREE);
        if (ans.isEmpty() || termeAvantEntree()) {
            return Optional.empty();
        }
        dureeSure = sure(ehpad ? "contrat.duree.ehpad" : "contrat.duree", entree);
        LocalDate termeMaximal = DureeExacte.finApresAnnees(entree, ans.get());
        boolean valide = demande.terme()
                .map(t -> termeValide(t, termeMaximal, ans.get()))
                .orElse(true);
        Optional<LocalDate> limite = Optional.empty();
        if (horizon || !demande.prorogations().isEmpty()) {
            String totale = ehpad ? "contrat.duree.totale.ehpad" : "contrat.duree.totale";
            limiteSure = sure(totale, entree);
            limite = entier(totale, PROROGATIONS).map(a -> DureeExacte.finApresAnnees(entree, a));
        }
        return Optional.of(resultat(
                valide,
                ehpad ? Articles.L_313_12_IV_TER_B_AL1 : Articles.L_313_11_AL2,
                ehpad ? Articles.ARRETE_2017_ART2 : Articles.L_313_11_AL2,
                ans,
                Optional.of(termeMaximal),
                limite));
    }

    /** No duration is checked, only the avenant: one year at most after the end. */
    private Optional<ValiditeDuree> convention() {
        if (termeAvantEntree()) {
            return Optional.empty();
        }
        // the rule of the day until which one wants to prolong: a convention may have ended before the reform
        List<Prorogation> demandees = demande.prorogations();
        String serie = "contrat.prolongation.convention-tripartite";
        Optional<LocalDate> jour = demande.terme()
                .map(t -> demandees.isEmpty() ? t : demandees.get(0).jusquAu());
        limiteSure = jour.filter(j -> sure(serie, j)).isPresent();
        Optional<LocalDate> limite = jour.flatMap(j -> contexte.entier(serie, j, PROROGATIONS, anomalies))
                .map(mois -> DureeExacte.fin(demande.terme().orElseThrow().plusDays(1), mois));
        return Optional.of(resultat(
                true,
                Articles.ARRETE_2017_ART1,
                Articles.ARRETE_2017_ART1,
                Optional.empty(),
                Optional.empty(),
                limite));
    }

    private ValiditeDuree resultat(
            boolean termeValide,
            ReferenceJuridique reference,
            ReferenceJuridique prorogation,
            Optional<Integer> ans,
            Optional<LocalDate> termeMaximal,
            Optional<LocalDate> limite) {
        List<ProrogationJugee> jugees = new ArrayList<>();
        Optional<LocalDate> dernier = demande.terme();
        boolean valide = termeValide;
        for (int i = 0; dernier.isPresent() && i < demande.prorogations().size(); i++) {
            ProrogationJugee jugee = prorogation(i, dernier.get(), limite, prorogation);
            jugees.add(jugee);
            valide &= jugee.valide();
            dernier = Optional.of(jugee.jusquAu());
        }
        boolean juge = valide;
        return new ValiditeDuree(
                demande.terme().map(t -> juge),
                demande.terme().map(t -> certain(termeValide)),
                reference,
                ans,
                ehpad,
                demande.terme().map(t -> DureeExacte.entre(entree, t)),
                termeMaximal,
                prorogation,
                limite,
                // asked for with the limit only: of no use to who does not look beyond the term
                limite.isPresent() ? dernier.flatMap(this::demandeAvant) : Optional.empty(),
                jugees,
                dernier,
                dernier.filter(d -> !d.isBefore(entree)).map(d -> DureeExacte.entre(entree, d)));
    }

    /** A fault that rests on no doubtful parameter is enough; a yes wants all that it rests on to be sure. */
    private boolean certain(boolean termeValide) {
        boolean fauteSure = fauteDeProrogation || (!termeValide && dureeSure);
        return fauteSure || (dureeSure && (demande.prorogations().isEmpty() || (limiteSure && !aRenouveler)));
    }

    private boolean sure(String serie, LocalDate jour) {
        return contexte.baremes()
                .lire(Serie.entier(serie), jour, Territoire.national())
                .filter(l -> l.entree().confiance() != Confiance.A_CONFIRMER)
                .isPresent();
    }

    private boolean termeAvantEntree() {
        boolean avant = demande.terme().filter(t -> t.isBefore(entree)).isPresent();
        if (avant) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.TERME_AVANT_ENTREE,
                            "/terme",
                            "valeur",
                            demande.terme().orElseThrow().toString())
                    .selon(Articles.L_313_11_AL2));
        }
        return avant;
    }

    private boolean termeValide(LocalDate terme, LocalDate limite, int ans) {
        boolean valide = ehpad ? terme.equals(limite) : !terme.isAfter(limite);
        if (!valide) {
            anomalies.ajouter(Anomalie.of(
                            ehpad ? CodeAnomalie.DUREE_CPOM_EHPAD : CodeAnomalie.DUREE_TROP_LONGUE,
                            "/terme",
                            "terme",
                            terme.toString(),
                            "entree",
                            entree.toString(),
                            "ans",
                            Integer.toString(ans),
                            "limite",
                            limite.toString())
                    .selon(ehpad ? Articles.L_313_12_IV_TER_B_AL1 : Articles.L_313_11_AL2));
        }
        return valide;
    }

    private ProrogationJugee prorogation(
            int rang, LocalDate expiration, Optional<LocalDate> limite, ReferenceJuridique article) {
        Prorogation p = demande.prorogations().get(rang);
        String chemin = PROROGATIONS + "/" + rang;
        LocalDate debut = expiration.plusDays(1);
        if (p.jusquAu().isBefore(debut)) {
            fauteDeProrogation = true;
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PROROGATION_AVANT_TERME,
                            chemin + "/jusquAu",
                            "valeur",
                            p.jusquAu().toString())
                    .selon(article));
            return new ProrogationJugee(debut, p.jusquAu(), new DureeExacte(0, 0, 0), demandeAvant(expiration), false);
        }
        // both are told, whichever comes first
        boolean atemps = signeeATemps(p, expiration, chemin);
        fauteDeProrogation |= !atemps;
        boolean courte = dansLaLimite(p, expiration, limite, article, chemin);
        Optional<LocalDate> demandeAvant = demandeAvant(expiration);
        demander(p, expiration, demandeAvant, chemin);
        if (ehpad) {
            renouvellement(p, debut, chemin);
        }
        return new ProrogationJugee(
                debut, p.jusquAu(), DureeExacte.entre(debut, p.jusquAu()), demandeAvant, atemps && courte);
    }

    /** Beyond the limit, a prorogation is valid only where an instruction asks for it; even then it is told. */
    private boolean dansLaLimite(
            Prorogation p,
            LocalDate expiration,
            Optional<LocalDate> limite,
            ReferenceJuridique article,
            String chemin) {
        boolean instruction = ehpad
                && contexte.baremes()
                        .lire(Serie.entier("contrat.prolongation.instruction.ehpad"), expiration, Territoire.national())
                        .isPresent();
        if (instruction) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.PROROGATION_INSTRUCTION, chemin, "expiration", expiration.toString())
                            .selon(Articles.INSTRUCTION_2025));
        }
        boolean longue = limite.filter(l -> p.jusquAu().isAfter(l)).isPresent();
        if (longue) {
            Anomalie faute = Anomalie.of(
                            CodeAnomalie.PROROGATION_TROP_LONGUE,
                            chemin + "/jusquAu",
                            "jusquAu",
                            p.jusquAu().toString(),
                            "limite",
                            limite.orElseThrow().toString())
                    .selon(article);
            anomalies.ajouter(instruction ? faute.avecGravite(Gravite.ALERTE) : faute);
        }
        return limite.isPresent() && (!longue || instruction);
    }

    private boolean signeeATemps(Prorogation p, LocalDate expiration, String chemin) {
        Optional<LocalDate> tardive = p.dateSignature().filter(s -> s.isAfter(expiration));
        tardive.ifPresent(s -> anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.PROROGATION_APRES_EXPIRATION,
                        chemin + "/dateSignature",
                        "date",
                        s.toString(),
                        "expiration",
                        expiration.toString())
                .selon(Articles.CODE_CIVIL_1213)));
        return tardive.isEmpty();
    }

    /** Late, the request binds nobody: the parties negotiate a new contract, or agree all the same. */
    private void demander(Prorogation p, LocalDate expiration, Optional<LocalDate> avant, String chemin) {
        if (p.dateDemande().isPresent()
                && avant.isPresent()
                && p.dateDemande().get().isAfter(avant.get())) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PROROGATION_DEMANDE_TARDIVE,
                            chemin + "/dateDemande",
                            "date",
                            p.dateDemande().get().toString(),
                            "limite",
                            avant.get().toString(),
                            "expiration",
                            expiration.toString())
                    .selon(Articles.ARRETE_2017_ART2));
        }
    }

    private void renouvellement(Prorogation p, LocalDate debut, String chemin) {
        Optional<Integer> mois = entier("contrat.prorogation.ehpad", chemin + "/jusquAu");
        Optional<LocalDate> fin = mois.map(m -> DureeExacte.fin(debut, m));
        if (fin.isPresent() && p.jusquAu().isAfter(fin.get())) {
            aRenouveler = true;
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.PROROGATION_A_RENOUVELER,
                            chemin + "/jusquAu",
                            "jusquAu",
                            p.jusquAu().toString(),
                            "mois",
                            mois.orElseThrow().toString(),
                            "limite",
                            fin.get().toString())
                    .selon(Articles.ARRETE_2017_ART2));
        }
    }

    private Optional<LocalDate> demandeAvant(LocalDate expiration) {
        return ehpad
                ? entier("contrat.prorogation.demande.ehpad", PROROGATIONS).map(expiration::minusMonths)
                : Optional.empty();
    }

    private Optional<Integer> entier(String serie, String chemin) {
        return contexte.entier(serie, entree, chemin, anomalies);
    }
}
