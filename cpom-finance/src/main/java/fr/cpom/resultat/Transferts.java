package fr.cpom.resultat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.resultat.Affectation.TransfertJuge;
import fr.cpom.resultat.DemandeAffectation.TransfertResultat;
import fr.cpom.resultat.reserve.Reserve;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which wished movements between comptes the texts admit, in the order asked; what is admitted never changes the sum of results. */
final class Transferts {
    private final DemandeAffectation demande;
    private final CadreBudgetaire cadre;
    private final Anomalies anomalies;
    private final Map<String, CompteResultat> comptes = new HashMap<>();
    private final Map<String, Long> disponibles = new HashMap<>();
    private final Map<String, Long> recus = new HashMap<>();
    private final Map<String, Long> cedes = new HashMap<>();
    private final List<TransfertJuge> juges = new ArrayList<>();

    private Transferts(DemandeAffectation demande, CadreBudgetaire cadre, Anomalies anomalies) {
        this.demande = demande;
        this.cadre = cadre;
        this.anomalies = anomalies;
    }

    static Transferts juger(DemandeAffectation demande, CadreBudgetaire cadre, Anomalies anomalies) {
        Transferts transferts = new Transferts(demande, cadre, anomalies);
        for (CompteResultat compte : demande.comptes()) {
            transferts.comptes.put(compte.compte(), compte);
            transferts.disponibles.put(compte.compte(), transferts.disponible(compte));
        }
        for (int i = 0; i < demande.transferts().size(); i++) {
            transferts.juger(demande.transferts().get(i), "/transferts/" + i);
        }
        return transferts;
    }

    /** Under EPRD the derogation leaves the earlier deficits of the compte to be cleared first (R. 314-234 1° a). */
    private long disponible(CompteResultat compte) {
        long excedent = Math.max(0, Montants.centimes(compte.resultat()));
        long deficits = cadre == CadreBudgetaire.BP || Competence.regime(compte) == RegimeResultat.HEBERGEMENT_L342_1
                ? 0
                : compte.soldes()
                        .map(s -> s.solde(Reserve.REPORT_A_NOUVEAU_DEFICITAIRE))
                        .map(Montants::centimes)
                        .orElse(0L);
        return Math.max(0, excedent - deficits);
    }

    List<TransfertJuge> juges() {
        return juges;
    }

    long recu(String compte) {
        return recus.getOrDefault(compte, 0L);
    }

    long cede(String compte) {
        return cedes.getOrDefault(compte, 0L);
    }

    /** Why a movement is not admitted, and the article. */
    private record Refus(MotifAffectation motif, ReferenceJuridique article) {}

    private void juger(TransfertResultat transfert, String chemin) {
        CompteResultat de = comptes.get(transfert.de());
        CompteResultat vers = comptes.get(transfert.vers());
        if (de == null || vers == null) {
            String inconnu = de == null ? transfert.de() : transfert.vers();
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.AFFECTATION_COMPTE_INCONNU,
                    chemin + (de == null ? "/de" : "/vers"),
                    "compte",
                    inconnu));
            return;
        }
        if (transfert.de().equals(transfert.vers())) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.AFFECTATION_TRANSFERT_SUR_PLACE, chemin + "/vers", "compte", transfert.vers()));
            return;
        }
        Optional<Refus> refus = cadre == CadreBudgetaire.BP ? budget(de, vers) : eprd(de, vers);
        long demandes = Montants.centimes(transfert.montant());
        if (refus.isPresent()) {
            MotifAffectation motif = refus.get().motif();
            ajouter(
                    transfert,
                    0,
                    motif == MotifAffectation.INCONNU ? VerdictAffectation.INDETERMINEE : VerdictAffectation.REFUSEE,
                    Optional.of(motif),
                    refus.get().article(),
                    chemin);
            return;
        }
        controlerHebergement(de, vers, chemin);
        long disponible = disponibles.getOrDefault(transfert.de(), 0L);
        long admis = Math.min(demandes, disponible);
        disponibles.put(transfert.de(), disponible - admis);
        cedes.merge(transfert.de(), admis, Math::addExact);
        recus.merge(transfert.vers(), admis, Math::addExact);
        if (admis == demandes) {
            ajouter(transfert, admis, VerdictAffectation.ADMISE, Optional.empty(), fondement(de, vers), chemin);
        } else {
            boolean deficits = disponible(de) < Montants.centimes(de.resultat());
            ajouter(
                    transfert,
                    admis,
                    admis == 0 ? VerdictAffectation.REFUSEE : VerdictAffectation.LIMITEE,
                    Optional.of(MotifAffectation.EXCEDENT_INSUFFISANT),
                    deficits ? Articles.R_314_234_1_A : fondement(de, vers),
                    chemin);
        }
    }

    private ReferenceJuridique fondement(CompteResultat de, CompteResultat vers) {
        if (cadre == CadreBudgetaire.BP) {
            return Articles.ARRETE_AHI;
        }
        return l3421(de) || l3421(vers) ? Articles.R_314_244_AL3 : Articles.R_314_235_AL3;
    }

    private boolean l3421(CompteResultat compte) {
        return Competence.regime(compte) != RegimeResultat.ORDINAIRE || Competence.regimeInconnu(demande, compte);
    }

    private Optional<Refus> eprd(CompteResultat de, CompteResultat vers) {
        if (Competence.classe(de) != ClasseCompteResultat.CPOM
                || Competence.classe(vers) != ClasseCompteResultat.CPOM) {
            return refus(MotifAffectation.HORS_CONTRAT, Articles.R_314_235_AL3);
        }
        if (!demande.clauses().libreAffectation()) {
            return refus(MotifAffectation.SANS_CLAUSE, Articles.R_314_234_3);
        }
        Optional<Refus> statut = statut(Articles.R_314_235_AL3);
        if (statut.isPresent()) {
            return statut;
        }
        if (!l3421(de) && !l3421(vers)) {
            return Optional.empty();
        }
        if (de.essms().isEmpty() || vers.essms().isEmpty()) {
            CompteResultat muet = de.essms().isEmpty() ? de : vers;
            manque("/comptes/" + demande.comptes().indexOf(muet) + "/essms", "essms");
            return refus(MotifAffectation.INCONNU, Articles.R_314_244_AL3);
        }
        return de.essms().equals(vers.essms())
                ? refus(MotifAffectation.UN_SEUL_ESSMS, Articles.R_314_244_AL3)
                : Optional.empty();
    }

    /** Nothing read says that the money of soins and dépendance may pay for an hébergement whose price is free. */
    private void controlerHebergement(CompteResultat de, CompteResultat vers, String chemin) {
        if (Competence.regime(de) != RegimeResultat.HEBERGEMENT_L342_1
                && Competence.regime(vers) == RegimeResultat.HEBERGEMENT_L342_1) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.AFFECTATION_VERS_HEBERGEMENT, chemin, "de", de.compte(), "vers", vers.compte())
                    .selon(Articles.R_314_244_AL3));
        }
    }

    private Optional<Refus> budget(CompteResultat de, CompteResultat vers) {
        if (!demande.nature().equals(Optional.of(NatureCpom.AHI))) {
            return refus(MotifAffectation.BUDGETS_SEPARES, Articles.R_314_51_IV);
        }
        if (!demande.clauses().libreAffectation()) {
            return refus(MotifAffectation.SANS_CLAUSE, Articles.ARRETE_AHI);
        }
        Optional<Refus> statut = statut(Articles.ARRETE_AHI);
        if (statut.isPresent()) {
            return statut;
        }
        if (de.bop().isEmpty() || vers.bop().isEmpty()) {
            CompteResultat muet = de.bop().isEmpty() ? de : vers;
            manque("/comptes/" + demande.comptes().indexOf(muet) + "/bop", "bop");
            return refus(MotifAffectation.INCONNU, Articles.ARRETE_AHI);
        }
        return de.bop().equals(vers.bop())
                ? Optional.empty()
                : refus(MotifAffectation.BOP_DIFFERENT, Articles.ARRETE_AHI);
    }

    private Optional<Refus> statut(ReferenceJuridique article) {
        if (demande.statut().isEmpty()) {
            manque("/statut", "statut");
            return refus(MotifAffectation.INCONNU, article);
        }
        return Competence.estPrive(demande.statut().get())
                ? Optional.empty()
                : refus(MotifAffectation.GESTIONNAIRE_PUBLIC, article);
    }

    private static Optional<Refus> refus(MotifAffectation motif, ReferenceJuridique article) {
        return Optional.of(new Refus(motif, article));
    }

    private void manque(String chemin, String champ) {
        anomalies.ajouter(Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, chemin, "champ", champ));
    }

    private void ajouter(
            TransfertResultat transfert,
            long admis,
            VerdictAffectation verdict,
            Optional<MotifAffectation> motif,
            ReferenceJuridique article,
            String chemin) {
        juges.add(new TransfertJuge(
                transfert.de(),
                transfert.vers(),
                transfert.montant(),
                Montants.ofCentimes(admis),
                verdict,
                motif,
                article));
        if (verdict == VerdictAffectation.REFUSEE || verdict == VerdictAffectation.LIMITEE) {
            anomalies.ajouter(Anomalie.of(
                            verdict == VerdictAffectation.REFUSEE
                                    ? CodeAnomalie.AFFECTATION_TRANSFERT_REFUSE
                                    : CodeAnomalie.AFFECTATION_TRANSFERT_LIMITE,
                            chemin,
                            "de",
                            transfert.de(),
                            "vers",
                            transfert.vers(),
                            "admis",
                            Montants.texteCentimes(admis),
                            "motif",
                            motif.map(Enum::name).orElse(""))
                    .selon(article));
        }
    }
}
