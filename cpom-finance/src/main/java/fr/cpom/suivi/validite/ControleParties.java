package fr.cpom.suivi.validite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Essms;
import fr.cpom.suivi.validite.Controle.Motif;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who signs: the authorities that the kind of contract wants, and those that tariff its ESSMS, found from the perimeter (the
 * president of the conseil départemental joins a contract of L. 313-12-2 when an ESSMS is cofinanced or his own).
 */
final class ControleParties {
    private static final Set<AutoriteTarification.Type> DEPARTEMENTALES =
            Set.of(AutoriteTarification.Type.CD, AutoriteTarification.Type.METROPOLE);
    private static final String PCD = "le président du conseil départemental ou de la métropole";

    private final Cpom cpom;
    private final Releve releve;
    private final List<Membre> membres;
    private final Set<AutoriteTarification> signataires = new HashSet<>();

    private ControleParties(Cpom cpom, Releve releve) {
        this.cpom = cpom;
        this.releve = releve;
        this.membres = cpom.perimetre().membres();
        for (PartiePublique partie : cpom.partiesPubliques()) {
            partie.autorite().ifPresent(signataires::add);
        }
    }

    static void controler(Cpom cpom, Releve releve) {
        ControleParties controle = new ControleParties(cpom, releve);
        controle.signataires();
        if (!controle.membres.isEmpty()) {
            controle.autorites();
            controle.ressorts();
            controle.partiesUtiles();
        }
    }

    private void signataires() {
        Releve.Point point = releve.controler(PointControle.SIGNATAIRES, fondement());
        switch (cpom.nature()) {
            case EHPAD -> {
                exiger(Set.of(AutoriteTarification.Type.ARS), "le directeur général de l'ARS", point);
                exiger(DEPARTEMENTALES, PCD, point);
                presidents(point);
            }
            case HANDICAP -> exiger(Set.of(AutoriteTarification.Type.ARS), "le directeur général de l'ARS", point);
            case AHI -> exiger(Set.of(AutoriteTarification.Type.PREFET), "le préfet de région", point);
            case DOMICILE, ASE -> exiger(DEPARTEMENTALES, PCD, point);
            case GENERAL -> exiger(Set.of(AutoriteTarification.Type.values()), "une autorité de tarification", point);
        }
    }

    private ReferenceJuridique fondement() {
        return switch (cpom.nature()) {
            case EHPAD -> Articles.L_313_12_IV_TER_A;
            case GENERAL -> Articles.L_313_11_AL1;
            default -> cpom.nature().reference();
        };
    }

    private void exiger(Set<AutoriteTarification.Type> types, String signataire, Releve.Point point) {
        if (signataires.stream().noneMatch(a -> types.contains(a.type()))) {
            point.constat(Anomalie.of(CodeAnomalie.SIGNATAIRE_MANQUANT, "/partiesPubliques", "signataire", signataire));
        }
    }

    /** Every president concerned signs a CPOM EHPAD, even where the data only tell the département of the EHPAD. */
    private void presidents(Releve.Point point) {
        Set<Territoire> signes = new HashSet<>();
        signataires.stream()
                .filter(a -> DEPARTEMENTALES.contains(a.type()))
                .forEach(a -> signes.add(commun(a.territoire())));
        for (int i = 0; i < membres.size(); i++) {
            Essms essms = membres.get(i).essms();
            Optional<Territoire> departement = essms.departement();
            boolean connue = essms.autorites().stream().anyMatch(a -> DEPARTEMENTALES.contains(a.type()));
            if (essms.categorie().estEhpad()
                    && !connue
                    && departement.isPresent()
                    && !signes.isEmpty()
                    && !signes.contains(commun(departement.get()))) {
                point.constat(Anomalie.of(
                        CodeAnomalie.SIGNATAIRE_MANQUANT,
                        "/perimetre/" + i + "/essms/departement",
                        "signataire",
                        PCD + " (" + departement.get() + ")"));
            }
        }
    }

    /** FINESS writes the département of the Rhône for the sites of the métropole de Lyon too. */
    private static Territoire commun(Territoire territoire) {
        return territoire.toString().equals("DEP-69M") ? Territoire.departement("69") : territoire;
    }

    private void autorites() {
        Releve.Point point = releve.controler(PointControle.AUTORITES_DES_ESSMS, fondement());
        boolean obligatoire = cpom.nature().sousEprd() || cpom.nature() == NatureCpom.AHI;
        for (int i = 0; i < membres.size(); i++) {
            Membre membre = membres.get(i);
            String finess = membre.essms().finess().valeur();
            String chemin = "/perimetre/" + i + "/essms/autorites";
            if (membre.presence(cpom.duree()).isEmpty()) {
                continue;
            }
            if (membre.essms().autorites().isEmpty()) {
                point.constat(Anomalie.of(CodeAnomalie.ESSMS_AUTORITE_NON_RENSEIGNEE, chemin, "essms", finess));
                point.nonControle(Motif.AUTORITES_NON_RENSEIGNEES);
            }
            for (AutoriteTarification autorite : membre.essms().autorites()) {
                if (!signataires.contains(autorite)) {
                    Anomalie faute = Anomalie.of(
                            CodeAnomalie.ESSMS_AUTORITE_NON_PARTIE,
                            chemin,
                            "essms",
                            finess,
                            "entree",
                            membre.entree().orElse(cpom.dateEntreeEnVigueur()).toString(),
                            "autorite",
                            autorite.toString());
                    point.constat(obligatoire ? faute : faute.avecGravite(Gravite.ALERTE));
                }
            }
        }
    }

    private void ressorts() {
        Releve.Point point = releve.controler(PointControle.RESSORT_DES_AUTORITES, Articles.L_314_1);
        for (int i = 0; i < membres.size(); i++) {
            Essms essms = membres.get(i).essms();
            if (essms.departement().isEmpty() || essms.autorites().isEmpty()) {
                point.nonControle(
                        essms.departement().isEmpty()
                                ? Motif.TERRITOIRE_NON_RENSEIGNE
                                : Motif.AUTORITES_NON_RENSEIGNEES);
                continue;
            }
            Territoire departement = essms.departement().get();
            for (AutoriteTarification autorite : essms.autorites()) {
                if (!dansLeRessort(departement, autorite.territoire())) {
                    point.constat(Anomalie.of(
                            CodeAnomalie.ESSMS_AUTORITE_AUTRE_TERRITOIRE,
                            "/perimetre/" + i + "/essms/autorites",
                            "essms",
                            essms.finess().valeur(),
                            "departement",
                            departement.toString(),
                            "autorite",
                            autorite.toString()));
                }
            }
        }
    }

    /** A territory without region is in that of nobody that could be named: nothing is said of it. */
    private static boolean dansLeRessort(Territoire departement, Territoire ressort) {
        return ressort.niveau() == Territoire.Niveau.REGION
                ? departement.region().map(ressort::equals).orElse(true)
                : commun(departement).equals(commun(ressort));
    }

    private void partiesUtiles() {
        Releve.Point point = releve.controler(PointControle.PARTIES_UTILES, Articles.L_313_11_AL1);
        Set<AutoriteTarification> tarifient = new HashSet<>();
        for (Membre membre : membres) {
            if (membre.essms().autorites().isEmpty()) {
                point.nonControle(Motif.AUTORITES_NON_RENSEIGNEES);
                return;
            }
            tarifient.addAll(membre.essms().autorites());
        }
        cpom.voletFinancier().ifPresent(v -> {
            for (LigneBase ligne : v.lignes()) {
                tarifient.addAll(ligne.autorites());
            }
        });
        for (int i = 0; i < cpom.partiesPubliques().size(); i++) {
            Optional<AutoriteTarification> autorite =
                    cpom.partiesPubliques().get(i).autorite();
            if (autorite.isPresent() && !tarifient.contains(autorite.get())) {
                point.constat(Anomalie.of(
                        CodeAnomalie.PARTIE_SANS_ESSMS,
                        "/partiesPubliques/" + i,
                        "autorite",
                        autorite.get().toString()));
            }
        }
    }
}
