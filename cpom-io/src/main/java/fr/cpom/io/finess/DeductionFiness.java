package fr.cpom.io.finess;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Explication;
import fr.cpom.calcul.Gravite;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.CategorieEssms.AutoriteUsuelle;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.suivi.obligation.DemandeObligation;
import fr.cpom.suivi.obligation.EssmsConcerne;
import fr.cpom.suivi.obligation.Obligation;
import fr.cpom.suivi.obligation.ObligationCalculator;
import fr.cpom.suivi.validite.DureeExacte;
import fr.cpom.valeur.Exercice;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One deduction of a perimeter or of a skeleton of contract from what FINESS says of a gestionnaire. */
final class DeductionFiness {
    private final LectureFiness lecture;
    private final Anomalies anomalies = new Anomalies();
    private final Set<AutoriteTarification> certaines = new TreeSet<>();

    DeductionFiness(LectureFiness lecture) {
        this.lecture = lecture;
    }

    Calcul<Perimetre> perimetre(NumeroFiness ej, Predicate<SiteFiness> choix) {
        Optional<GestionnaireFiness> gestionnaire = gestionnaire(ej);
        if (gestionnaire.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        return Calcul.de(perimetre("", sites(gestionnaire.get(), choix)), anomalies, Explication.vide());
    }

    Calcul<Cpom> squelette(NumeroFiness ej, DemandeSquelette demande) {
        Optional<GestionnaireFiness> lu = gestionnaire(ej);
        if (lu.isEmpty()) {
            return Calcul.impossible(anomalies);
        }
        GestionnaireFiness gestionnaire = lu.get();
        List<SiteFiness> sites = sites(gestionnaire, demande.choix());
        Perimetre perimetre = perimetre("/perimetre", sites);
        Optional<StatutJuridique> statut = demande.statut().or(gestionnaire::statut);
        Optional<LocalDate> entree = entree(sites).or(demande::dateEntreeParDefaut);
        exiger("/gestionnaire/siren", gestionnaire.siren().isPresent());
        exiger("/gestionnaire/statut", statut.isPresent());
        exiger("/dateEntreeEnVigueur", entree.isPresent());
        if (anomalies.bloquent()) {
            return Calcul.impossible(anomalies);
        }
        try {
            Exercice.du(entree.orElseThrow());
            NatureCpom nature = demande.nature().orElseGet(() -> nature(sites));
            LocalDate terme = terme(nature, entree.orElseThrow());
            Cpom cpom = Cpom.builder()
                    .numero("SQUELETTE-" + ej)
                    .avertissement(avertissement())
                    .nature(nature)
                    .gestionnaire(new Gestionnaire(
                            gestionnaire.nom(), gestionnaire.siren().orElseThrow(), ej, statut.orElseThrow()))
                    .partiesPubliques(parties(demande, sites))
                    .dateEntreeEnVigueur(entree.orElseThrow())
                    .terme(terme)
                    .perimetre(perimetre)
                    .build();
            lecture.dateStructures()
                    .filter(terme::isBefore)
                    .ifPresent(jour -> anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.FINESS_CPOM_ECHU,
                            "/terme",
                            "valeur",
                            terme.toString(),
                            "date",
                            jour.toString())));
            return Calcul.de(cpom, anomalies, Explication.vide());
        } catch (ValeurInvalideException e) {
            String champ = e.champ().isEmpty() ? "" : "/" + e.champ();
            anomalies.ajouter(
                    Anomalie.of(CodeAnomalie.valueOf(e.code()), champ, "champ", e.champ(), "valeur", e.valeur()));
            return Calcul.impossible(anomalies);
        }
    }

    /** Last day of a contract of the usual duration; its first day where no text fixes one that early. */
    private LocalDate terme(NatureCpom nature, LocalDate entree) {
        JeuDeBaremes baremes = JeuDeBaremes.standard();
        Serie<Integer> generale = Serie.entier("contrat.duree");
        Serie<Integer> propre = nature == NatureCpom.EHPAD ? Serie.entier("contrat.duree.ehpad") : generale;
        Optional<LectureBareme<Integer>> ans = baremes.lire(propre, entree, Territoire.national())
                .or(() -> baremes.lire(generale, entree, Territoire.national()));
        if (ans.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                            CodeAnomalie.BAREME_ABSENT,
                            "/terme",
                            "serie",
                            propre.id(),
                            "date",
                            entree.toString(),
                            "territoire",
                            Territoire.national().toString())
                    .avecGravite(Gravite.ALERTE));
        }
        return ans.map(l -> DureeExacte.finApresAnnees(entree, l.valeur())).orElse(entree);
    }

    private void exiger(String chemin, boolean present) {
        if (!present) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.CHAMP_MANQUANT, chemin, "champ", chemin.substring(1)));
        }
    }

    private Optional<GestionnaireFiness> gestionnaire(NumeroFiness ej) {
        if (lecture.bloque()) {
            anomalies.ajouter(
                    lecture.anomalies().stream().filter(Anomalie::estBloquante).toList());
            return Optional.empty();
        }
        Optional<GestionnaireFiness> trouve = lecture.gestionnaire(ej);
        if (trouve.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FINESS_EJ_ABSENTE, "", "valeur", ej.valeur()));
        } else if (!trouve.get().actif()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FINESS_EJ_FERMEE, "", "valeur", ej.valeur()));
        }
        return trouve;
    }

    private List<SiteFiness> sites(GestionnaireFiness gestionnaire, Predicate<SiteFiness> choix) {
        if (!lecture.avecActivites()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.FINESS_ACTIVITES_ABSENTES, ""));
        }
        List<SiteFiness> retenus = new ArrayList<>();
        for (SiteFiness site : gestionnaire.sites()) {
            if (!site.ouvert() || !choix.test(site)) {
                continue;
            }
            if (lecture.avecActivites() && site.activites().isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.FINESS_ESSMS_ECARTE,
                        "",
                        "valeur",
                        site.finess().valeur(),
                        "nom",
                        site.nom()));
            } else {
                retenus.add(site);
            }
        }
        if (retenus.isEmpty()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.FINESS_PERIMETRE_VIDE,
                    "",
                    "valeur",
                    gestionnaire.finess().valeur()));
        }
        return retenus;
    }

    private Perimetre perimetre(String chemin, List<SiteFiness> sites) {
        List<Membre> membres = new ArrayList<>();
        for (SiteFiness site : sites) {
            membres.add(Membre.of(essms(site, chemin + "/" + membres.size() + "/essms")));
        }
        return new Perimetre(membres);
    }

    private Essms essms(SiteFiness site, String chemin) {
        if (!site.categorie().estOuverte()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.CATEGORIE_FERMEE,
                    chemin + "/categorie",
                    "valeur",
                    site.categorie().code()));
        }
        return Essms.builder()
                .finess(site.finess())
                .nom(site.nom())
                .categorie(site.categorie())
                .siret(site.siret())
                .departement(site.departement())
                .modeFixationTarifaire(site.modeFixationTarifaire())
                .autorites(autorites(site, chemin))
                .capacites(capacites(site, chemin))
                .build();
    }

    /** An activity without an authorised number keeps none: an installed number says nothing of the authorised one. */
    private List<Capacite> capacites(SiteFiness site, String chemin) {
        List<Capacite> capacites = new ArrayList<>();
        for (ActiviteFiness activite : site.activites()) {
            capacites.add(new Capacite(
                    activite.mode(),
                    activite.autorisees(),
                    activite.installees(),
                    activite.discipline(),
                    activite.publicAccueilli()));
            if (activite.autorisees().isEmpty()) {
                anomalies.ajouter(Anomalie.of(
                        CodeAnomalie.FINESS_CAPACITE_NON_AUTORISEE,
                        chemin + "/capacites",
                        "essms",
                        site.finess().valeur(),
                        "discipline",
                        activite.discipline().orElse("-"),
                        "mode",
                        activite.mode().code(),
                        "public",
                        activite.publicAccueilli().orElse("-"),
                        "installees",
                        activite.installees().map(String::valueOf).orElse("-")));
            }
        }
        return capacites;
    }

    /** All the authorities of a site, or none when one of them is not certain. */
    private List<AutoriteTarification> autorites(SiteFiness site, String chemin) {
        List<AutoriteTarification> trouvees = new ArrayList<>();
        for (AutoriteUsuelle usuelle : site.categorie().tarification()) {
            autorite(usuelle, site.departement()).ifPresent(trouvees::add);
        }
        certaines.addAll(trouvees);
        if (trouvees.isEmpty()
                || trouvees.size() < site.categorie().tarification().size()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.FINESS_AUTORITE_INCONNUE,
                    chemin + "/autorites",
                    "essms",
                    site.finess().valeur(),
                    "categorie",
                    site.categorie().code(),
                    "departement",
                    site.departement().map(Territoire::code).orElse("-")));
            return List.of();
        }
        return trouvees;
    }

    /** In the Rhône the commune code does not say which of the département and the métropole de Lyon tariffs. */
    private static Optional<AutoriteTarification> autorite(AutoriteUsuelle usuelle, Optional<Territoire> departement) {
        return departement
                .filter(d -> usuelle != AutoriteUsuelle.PCD || !d.code().equals("69"))
                .flatMap(usuelle::dans);
    }

    /** Without any authority for certain, the ARS of the sites stands in, as an alert tells. */
    private List<PartiePublique> parties(DemandeSquelette demande, List<SiteFiness> sites) {
        if (!demande.partiesPubliques().isEmpty()) {
            return demande.partiesPubliques();
        }
        if (certaines.isEmpty()) {
            for (SiteFiness site : sites) {
                autorite(AutoriteUsuelle.DG_ARS, site.departement()).ifPresent(certaines::add);
            }
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.FINESS_PARTIE_SUPPOSEE, "/partiesPubliques", "valeur", certaines.toString()));
        }
        return certaines.stream().map(DeductionFiness::partie).toList();
    }

    private static PartiePublique partie(AutoriteTarification autorite) {
        Territoire lieu = autorite.territoire();
        return switch (autorite.type()) {
            case ARS -> new PartiePublique.AgenceRegionaleSante("ARS " + lieu.nom(), lieu);
            case CD -> new PartiePublique.ConseilDepartemental("Conseil départemental (" + lieu.nom() + ")", lieu);
            case METROPOLE -> new PartiePublique.Metropole(lieu.nom(), lieu);
            case PREFET -> new PartiePublique.PrefetRegion("Préfet de région (" + lieu.nom() + ")", lieu);
        };
    }

    /** The most recent day of effect of a CPOM among the sites; the others are named. */
    private Optional<LocalDate> entree(List<SiteFiness> sites) {
        TreeSet<LocalDate> dates =
                sites.stream().flatMap(s -> s.datesCpom().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        if (dates.size() > 1) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.FINESS_CPOM_PLUSIEURS_DATES,
                    "/dateEntreeEnVigueur",
                    "valeur",
                    dates.last().toString(),
                    "dates",
                    dates.stream().map(LocalDate::toString).collect(Collectors.joining(", "))));
        }
        return Optional.of(dates.last());
    }

    private NatureCpom nature(List<SiteFiness> sites) {
        NatureCpom nature =
                natureSelon(sites.stream().map(SiteFiness::categorie).toList());
        anomalies.ajouter(Anomalie.of(
                CodeAnomalie.FINESS_NATURE_DEDUITE,
                "/nature",
                "valeur",
                nature.name(),
                "categories",
                sites.stream()
                        .map(s -> s.categorie().code())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "))));
        return nature;
    }

    /** The compulsory contract of the categories; that of an EHPAD before another, which it may take in (L. 313-12 IV ter A). */
    private static NatureCpom natureSelon(List<CategorieEssms> categories) {
        Set<NatureCpom> requises = EnumSet.noneOf(NatureCpom.class);
        for (CategorieEssms categorie : Set.copyOf(categories)) {
            DemandeObligation demande = new DemandeObligation(EssmsConcerne.de(categorie), Optional.empty());
            ObligationCalculator.standard()
                    .compute(demande, Contexte.standard())
                    .resultat()
                    .flatMap(Obligation::natureRequise)
                    .ifPresent(requises::add);
        }
        return requises.stream().findFirst().orElse(NatureCpom.GENERAL);
    }

    private String avertissement() {
        return "Squelette tiré de FINESS (structures " + jour(lecture.dateStructures())
                + (lecture.avecActivites() ? ", activités " + jour(lecture.dateActivites()) : "")
                + "), sans aucun montant : parties, périmètre et dates sont à vérifier sur le contrat signé.";
    }

    private static String jour(Optional<LocalDate> date) {
        return date.map(d -> "du " + d).orElse("sans date");
    }
}
