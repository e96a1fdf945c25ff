package fr.cpom.suivi.validite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.dotation.IncompatibilitesContrat;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Essms;
import fr.cpom.essms.Siret;
import fr.cpom.suivi.validite.Controle.Motif;
import java.util.List;
import java.util.Optional;

/** The ESSMS of the contract: their presence, gestionnaire and region. Which contract each must enter is told elsewhere. */
final class ControlePerimetre {
    private static final int CHIFFRES_SIREN = 9;

    private final Cpom cpom;
    private final Releve releve;
    private final List<Membre> membres;

    private ControlePerimetre(Cpom cpom, Releve releve) {
        this.cpom = cpom;
        this.releve = releve;
        this.membres = cpom.perimetre().membres();
    }

    static void controler(Cpom cpom, Releve releve) {
        ControlePerimetre controle = new ControlePerimetre(cpom, releve);
        Releve.Point point = releve.controler(PointControle.PERIMETRE, Articles.L_313_11_AL3);
        if (controle.membres.isEmpty()) {
            point.constat(Anomalie.of(CodeAnomalie.PERIMETRE_SANS_ESSMS, "/perimetre"));
            return;
        }
        if (cpom.nature() == NatureCpom.HANDICAP) {
            Releve.Point ehpad = releve.controler(PointControle.EHPAD_EXCLU, Articles.L_313_12_2);
            IncompatibilitesContrat.ehpad(cpom).forEach(ehpad::constat);
        }
        controle.regions();
        controle.gestionnaire();
        controle.presence();
    }

    /** One region for a CPOM EHPAD (L. 313-12 IV ter A al. 2); one territory for what a contract of L. 313-12-2 adds. */
    private void regions() {
        if (!cpom.nature().sousEprd()) {
            return;
        }
        boolean ehpad = cpom.nature() == NatureCpom.EHPAD;
        Releve.Point point =
                releve.controler(PointControle.REGIONS, ehpad ? Articles.L_313_12_IV_TER_A_AL2 : Articles.L_313_12_2);
        Optional<Territoire> premiere = Optional.empty();
        for (int i = 0; i < membres.size(); i++) {
            Essms essms = membres.get(i).essms();
            Optional<Territoire> region = region(essms);
            if (region.isEmpty()) {
                point.nonControle(Motif.TERRITOIRE_NON_RENSEIGNE);
            } else if (premiere.isEmpty()) {
                premiere = region;
            } else if (!region.equals(premiere)) {
                Anomalie faute = Anomalie.of(
                        CodeAnomalie.ESSMS_REGIONS_DIFFERENTES,
                        "/perimetre/" + i + "/essms",
                        "essms",
                        essms.finess().valeur(),
                        "valeur",
                        region.get().toString(),
                        "attendu",
                        premiere.get().toString());
                point.constat(ehpad ? faute : faute.avecGravite(Gravite.ALERTE));
            }
        }
    }

    /** That of its département, else that of the ARS that tariffs it. */
    private static Optional<Territoire> region(Essms essms) {
        return essms.departement()
                .flatMap(Territoire::region)
                .or(() -> essms.autorites().stream()
                        .filter(a -> a.type() == AutoriteTarification.Type.ARS)
                        .map(AutoriteTarification::territoire)
                        .findFirst());
    }

    /** A contract has one gestionnaire: a SIRET of another SIREN contradicts it. A provisional SIRET says nothing. */
    private void gestionnaire() {
        Releve.Point point = releve.controler(PointControle.GESTIONNAIRE, Articles.L_313_11_AL1);
        String siren = cpom.gestionnaire().siren().valeur();
        for (int i = 0; i < membres.size(); i++) {
            Essms essms = membres.get(i).essms();
            Optional<String> autre = essms.siret()
                    .filter(s -> !s.estProvisoire())
                    .map(Siret::valeur)
                    .map(s -> s.substring(0, CHIFFRES_SIREN))
                    .filter(s -> !s.equals(siren));
            if (autre.isPresent()) {
                point.constat(Anomalie.of(
                        CodeAnomalie.ESSMS_AUTRE_GESTIONNAIRE,
                        "/perimetre/" + i + "/essms/siret",
                        "essms",
                        essms.finess().valeur(),
                        "valeur",
                        autre.get(),
                        "attendu",
                        siren));
            }
        }
    }

    private void presence() {
        Releve.Point point = releve.controler(PointControle.PRESENCE, Articles.L_313_11_AL3);
        for (int i = 0; i < membres.size(); i++) {
            if (membres.get(i).presence(cpom.duree()).isEmpty()) {
                point.constat(Anomalie.of(
                        CodeAnomalie.MEMBRE_HORS_CONTRAT,
                        "/perimetre/" + i,
                        "essms",
                        membres.get(i).essms().finess().valeur()));
            }
        }
    }
}
