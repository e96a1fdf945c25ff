package fr.cpom.resultat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.resultat.TableDestinations.Regle;
import fr.cpom.valeur.Montants;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** Who decides of a result, by which article, and under which rule. */
record Competence(Decideur decideur, ReferenceJuridique article, Regle regle, boolean regimeInconnu) {
    Competence(Decideur decideur, ReferenceJuridique article, Regle regle) {
        this(decideur, article, regle, false);
    }

    /** True for the legal persons that R. 314-235 al. 3 and the arrêté of 2019-10-25 call private. */
    static boolean estPrive(StatutJuridique statut) {
        return statut == StatutJuridique.PRIVE_NON_LUCRATIF || statut == StatutJuridique.COMMERCIAL;
    }

    static Competence de(
            DemandeAffectation demande, CadreBudgetaire cadre, CompteResultat compte, Anomalies anomalies) {
        return cadre == CadreBudgetaire.BP ? budget(demande, compte, anomalies) : eprd(demande, compte);
    }

    /** The class told, else that of the ESSMS of the contract. */
    static ClasseCompteResultat classe(CompteResultat compte) {
        return compte.classe().orElse(ClasseCompteResultat.CPOM);
    }

    static RegimeResultat regime(CompteResultat compte) {
        return compte.regime().orElse(RegimeResultat.ORDINAIRE);
    }

    /** True where R. 314-244 may reach the compte and nothing says whether it does. */
    static boolean regimeInconnu(DemandeAffectation demande, CompteResultat compte) {
        return compte.regime().isEmpty()
                && demande.statut().equals(Optional.of(StatutJuridique.COMMERCIAL))
                && peutEtreUnEhpad(demande, compte);
    }

    static boolean peutEtreUnEhpad(DemandeAffectation demande, CompteResultat compte) {
        return demande.nature().equals(Optional.of(NatureCpom.EHPAD))
                || compte.section().isPresent();
    }

    /** Without the regime of a commercial EHPAD, the rule of the compte d'emploi: what it opens, the others open too. */
    private static Competence eprd(DemandeAffectation demande, CompteResultat compte) {
        boolean inconnu = regimeInconnu(demande, compte);
        Regle regle = inconnu
                ? Regle.EPRD_EMPLOI
                : switch (regime(compte)) {
                    case ORDINAIRE -> Regle.EPRD;
                    case EMPLOI_SOINS_DEPENDANCE -> Regle.EPRD_EMPLOI;
                    case HEBERGEMENT_L342_1 -> Regle.L342_1;
                };
        Competence competence = classe(compte).affecteParAutorite()
                ? new Competence(Decideur.AUTORITE, Articles.R_314_234_4, regle)
                : gestionnaire(demande, Articles.R_314_234, regle);
        return new Competence(competence.decideur(), competence.article(), regle, inconnu);
    }

    private static Competence gestionnaire(DemandeAffectation demande, ReferenceJuridique article, Regle regle) {
        if (demande.statut().equals(Optional.of(StatutJuridique.PUBLIC_AUTONOME))) {
            return new Competence(
                    Decideur.CONSEIL_ADMINISTRATION,
                    article.equals(Articles.R_314_234) ? Articles.R_314_240_III : article,
                    regle);
        }
        boolean publique = demande.statut().filter(s -> !estPrive(s)).isPresent();
        return new Competence(publique ? Decideur.ORGANE_DELIBERANT : Decideur.GESTIONNAIRE, article, regle);
    }

    private static Competence budget(DemandeAffectation demande, CompteResultat compte, Anomalies anomalies) {
        if (regime(compte) == RegimeResultat.HEBERGEMENT_L342_1) {
            return gestionnaire(demande, Articles.R_314_104_AL3, Regle.L342_1);
        }
        if (regime(compte) == RegimeResultat.EMPLOI_SOINS_DEPENDANCE) {
            boolean propre = compte.section().equals(Optional.of(SectionTarifaire.DEPENDANCE))
                    && moinsDeLaMoitie(compte.produitsDepartement(), compte.produitsExploitation());
            return propre
                    ? gestionnaire(demande, Articles.R_314_104_AL4, Regle.BP_DEPENDANCE)
                    : new Competence(Decideur.AUTORITE, Articles.R_314_104_AL3, Regle.BP_EMPLOI);
        }
        if (classe(compte) == ClasseCompteResultat.ESAT_PRODUCTION) {
            return gestionnaire(demande, Articles.R_314_129_II, Regle.BP);
        }
        if (clause(demande, anomalies)) {
            ReferenceJuridique article = demande.nature().equals(Optional.of(NatureCpom.AHI))
                            && demande.clauses().option().isEmpty()
                    ? Articles.ARRETE_AHI
                    : Articles.R_314_43_AL1;
            return gestionnaire(demande, article, Regle.BP);
        }
        if (compte.section().isPresent()) {
            boolean ouverte = compte.section().equals(Optional.of(SectionTarifaire.HEBERGEMENT))
                    || compte.section().equals(Optional.of(SectionTarifaire.DEPENDANCE));
            if (ouverte && moinsDeLaMoitie(compte.produitsDepartement(), compte.produitsTarification())) {
                return gestionnaire(demande, Articles.R_314_54_AL2, Regle.BP);
            }
        } else if (moinsDeLaMoitie(compte.produitsTarification(), compte.produitsExploitation())) {
            return gestionnaire(demande, Articles.R_314_54_AL1, Regle.BP);
        } else {
            seul(demande, compte, anomalies);
        }
        return new Competence(Decideur.AUTORITE, Articles.R_314_51_I, Regle.BP);
    }

    /** R. 314-43 al. 1 needs a contract whose tarification follows 1°, 2° or 4°; the cahier des charges AHI opens it as such. */
    private static boolean clause(DemandeAffectation demande, Anomalies anomalies) {
        ClausesAffectation clauses = demande.clauses();
        if (!clauses.affectationParGestionnaire()) {
            return demande.nature().equals(Optional.of(NatureCpom.AHI)) && clauses.libreAffectation();
        }
        if (demande.nature().isEmpty()) {
            anomalies.ajouter(Anomalie.manque("", "nature"));
            return false;
        }
        if (clauses.option().isEmpty()) {
            if (demande.nature().get() == NatureCpom.AHI) {
                return true;
            }
            anomalies.ajouter(Anomalie.manque("/clauses", "option"));
            return false;
        }
        if (clauses.option().get() == OptionEvolution.OPTION_3) {
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.AFFECTATION_CLAUSE_SANS_EFFET, "/clauses/affectationParGestionnaire")
                            .selon(Articles.R_314_43_AL1));
            return false;
        }
        return true;
    }

    /** Of the two figures that R. 314-54 al. 1 compares, one alone tells nothing. */
    private static void seul(DemandeAffectation demande, CompteResultat compte, Anomalies anomalies) {
        boolean tarification = compte.produitsTarification().isPresent();
        if (tarification == compte.produitsExploitation().isPresent()) {
            return;
        }
        String champ = tarification ? "produitsExploitation" : "produitsTarification";
        anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.CHAMP_MANQUANT,
                        "/comptes/" + demande.comptes().indexOf(compte) + "/" + champ,
                        "champ",
                        champ)
                .avecGravite(Gravite.ALERTE)
                .selon(Articles.R_314_54_AL1));
    }

    private static boolean moinsDeLaMoitie(Optional<MonetaryAmount> part, Optional<MonetaryAmount> tout) {
        return part.isPresent()
                && tout.isPresent()
                && Math.multiplyExact(Montants.centimes(part.get()), 2L) < Montants.centimes(tout.get());
    }
}
