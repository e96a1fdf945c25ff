package fr.cpom.budget.equilibre;

import fr.cpom.budget.equilibre.Remede.VoieRemede;
import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.ClasseCompteResultat;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each compte de résultat prévisionnel against what its class allows (R. 314-222 II CASF). */
final class ConditionComptes {
    private ConditionComptes() {}

    static List<CompteJuge> juger(DemandeEquilibre demande, Anomalies anomalies) {
        List<CompteJuge> juges = new ArrayList<>();
        Set<String> noms = new HashSet<>();
        for (int i = 0; i < demande.comptes().size(); i++) {
            CompteResultatPrevisionnel compte = demande.comptes().get(i);
            String chemin = "/comptes/" + i;
            if (!noms.add(compte.compte())) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.CODE_EN_DOUBLE, chemin + "/compte", "valeur", compte.compte()));
            }
            Optional<ClasseCompteResultat> classe = classe(compte, chemin, anomalies);
            Optional<Long> resultat = resultat(compte, chemin, anomalies);
            Jugement jugement = jugement(compte, classe, resultat, chemin, anomalies);
            juges.add(new CompteJuge(
                    compte.compte(),
                    classe,
                    resultat.map(Montants::ofCentimes),
                    jugement,
                    compte.tarification()
                            .map(t -> ConditionTarification.produits(t, chemin + "/tarification", anomalies))));
        }
        return juges;
    }

    static Jugement ensemble(List<CompteJuge> comptes) {
        return comptes.isEmpty()
                ? Jugement.inconnu(Articles.R_314_222_II, "/comptes")
                : Jugement.ensemble(
                        Articles.R_314_222_II,
                        comptes.stream().map(CompteJuge::jugement).toList());
    }

    /** The class told, which the authority may not belie: the préfet's ESSMS are always of the 2°. */
    private static Optional<ClasseCompteResultat> classe(
            CompteResultatPrevisionnel compte, String chemin, Anomalies anomalies) {
        Optional<ClasseCompteResultat> deduite = deduite(compte);
        // préfet and outside the contract are both of the 2°
        boolean dementie = compte.classe()
                .filter(c ->
                        c != ClasseCompteResultat.DOTATION_NON_AFFECTEE && c != ClasseCompteResultat.ESAT_PRODUCTION)
                .filter(c ->
                        deduite.filter(d -> !d.article().equals(c.article())).isPresent())
                .isPresent();
        if (dementie) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                            chemin + "/classe",
                            "valeur",
                            compte.classe().get().toString(),
                            "attendu",
                            deduite.get().toString())
                    .selon(deduite.get().article()));
        }
        return compte.classe().or(() -> deduite);
    }

    private static Optional<Long> resultat(CompteResultatPrevisionnel compte, String chemin, Anomalies anomalies) {
        Optional<Long> calcule = compte.produits()
                .flatMap(
                        p -> compte.charges().map(c -> Math.subtractExact(Montants.centimes(p), Montants.centimes(c))));
        Optional<Long> donne = compte.resultat().map(Montants::centimes);
        if (calcule.isPresent() && donne.filter(d -> !d.equals(calcule.get())).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                    chemin + "/resultat",
                    "valeur",
                    Montants.texteCentimes(donne.get()),
                    "attendu",
                    Montants.texteCentimes(calcule.get())));
        }
        return calcule.or(() -> donne);
    }

    private static Optional<ClasseCompteResultat> deduite(CompteResultatPrevisionnel compte) {
        if (compte.autorites().stream().anyMatch(a -> a.type() == AutoriteTarification.Type.PREFET)) {
            return Optional.of(ClasseCompteResultat.PREFET);
        }
        if (compte.dansPerimetreCpom().filter(d -> !d).isPresent()) {
            return Optional.of(ClasseCompteResultat.HORS_CPOM);
        }
        return compte.dansPerimetreCpom()
                .filter(d -> !compte.autorites().isEmpty())
                .map(d -> ClasseCompteResultat.CPOM);
    }

    private static Jugement jugement(
            CompteResultatPrevisionnel compte,
            Optional<ClasseCompteResultat> classe,
            Optional<Long> resultat,
            String chemin,
            Anomalies anomalies) {
        if (resultat.isEmpty()) {
            return Jugement.inconnu(
                    classe.map(ClasseCompteResultat::article).orElse(Articles.R_314_222_II), chemin + "/resultat");
        }
        long solde = resultat.get();
        if (classe.isEmpty()) {
            // a balanced account is as every class allows
            Jugement equilibre = Jugement.chiffres(solde == 0, Articles.R_314_222_II, solde, 0);
            return equilibre.estRemplie()
                    ? equilibre
                    : Jugement.chiffre(false, Articles.R_314_222_II, solde).faute(chemin + "/classe");
        }
        return switch (classe.get()) {
            case CPOM -> dansLeCpom(compte, solde, chemin);
            case PREFET, HORS_CPOM -> strict(solde == 0, classe.get(), solde);
            case DOTATION_NON_AFFECTEE -> strict(solde >= 0, classe.get(), solde);
            case ESAT_PRODUCTION -> production(compte, solde, chemin, anomalies);
        };
    }

    private static Jugement strict(boolean remplie, ClasseCompteResultat classe, long solde) {
        return Jugement.chiffres(
                remplie,
                classe.article(),
                solde,
                0,
                Remede.de(VoieRemede.EQUILIBRER_LE_COMPTE, Math.abs(solde), classe.article()));
    }

    private static Jugement dansLeCpom(CompteResultatPrevisionnel compte, long solde, String chemin) {
        ReferenceJuridique article = ClasseCompteResultat.CPOM.article();
        if (solde >= 0) {
            return Jugement.chiffres(true, article, solde, 0);
        }
        return compte.compatiblePgfp()
                .map(compatible -> Jugement.chiffre(
                        compatible,
                        article,
                        solde,
                        Remede.de(VoieRemede.EQUILIBRER_LE_COMPTE, Math.negateExact(solde), article),
                        Remede.de(VoieRemede.RENDRE_COMPATIBLE_AVEC_LE_PGFP, article)))
                .orElseGet(() -> Jugement.chiffre(false, article, solde).faute(chemin + "/compatiblePgfp"));
    }

    /** The deficit is borne when result, réserves and report à nouveau together are not below zero. */
    private static Jugement production(
            CompteResultatPrevisionnel compte, long solde, String chemin, Anomalies anomalies) {
        ClasseCompteResultat classe = ClasseCompteResultat.ESAT_PRODUCTION;
        if (solde >= 0) {
            return Jugement.chiffres(true, classe.article(), solde, 0);
        }
        Optional<Long> ensemble = compte.reserves()
                .flatMap(r ->
                        compte.reportANouveau().map(n -> Math.addExact(Montants.centimes(r), Montants.centimes(n))));
        Optional<Long> donne = compte.reservesEtReport().map(Montants::centimes);
        if (ensemble.isPresent() && donne.filter(d -> !d.equals(ensemble.get())).isPresent()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.EQUILIBRE_FAITS_CONTRADICTOIRES,
                    chemin + "/reservesEtReport",
                    "valeur",
                    Montants.texteCentimes(donne.get()),
                    "attendu",
                    Montants.texteCentimes(ensemble.get())));
        }
        Optional<Long> connus = ensemble.or(() -> donne);
        if (connus.isEmpty()) {
            List<String> manquants = new ArrayList<>();
            if (compte.reserves().isEmpty()) {
                manquants.add(chemin + "/reserves");
            }
            if (compte.reportANouveau().isEmpty()) {
                manquants.add(chemin + "/reportANouveau");
            }
            return Jugement.chiffre(false, classe.article(), solde).faute(manquants.toArray(new String[0]));
        }
        long fonds = connus.get();
        long plancher = Math.negateExact(Math.max(0, fonds));
        return Jugement.chiffres(
                solde >= plancher,
                classe.article(),
                solde,
                plancher,
                Remede.de(
                        VoieRemede.REDUIRE_LE_DEFICIT,
                        Math.max(0, Math.subtractExact(plancher, solde)),
                        classe.article()));
    }
}
