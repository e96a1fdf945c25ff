package fr.cpom.cli;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.io.csv.LectureSites;
import fr.cpom.io.csv.SiteCsv;
import fr.cpom.io.csv.SitesCsv;
import fr.cpom.io.rapport.Tableau;
import fr.cpom.suivi.obligation.DemandePlan;
import fr.cpom.suivi.obligation.PlanCalculator;
import fr.cpom.suivi.obligation.PlanContrats;
import fr.cpom.suivi.obligation.PlanContrats.ContratPrevu;
import fr.cpom.suivi.obligation.PlanContrats.EssmsFacultatif;
import fr.cpom.suivi.obligation.PlanContrats.EssmsNonCouvert;
import fr.cpom.suivi.obligation.Recensement;
import fr.cpom.suivi.obligation.Recensement.LigneNature;
import fr.cpom.suivi.obligation.Recensement.LigneNonCouverte;
import fr.cpom.suivi.obligation.RecensementCalculator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cpom obligations}: the contracts that the law wants, counted over a file of sites or drawn for one gestionnaire. */
@Command(
        name = "obligations",
        description = {
            "Compte les CPOM que la loi attend des gestionnaires d'un fichier de sites FINESS (CSV), par nature de contrat ;",
            "avec --ej, donne les contrats d'un gestionnaire."
        })
final class ObligationsCommand extends CommandeJson {
    /** A national file may hold thousands of faults: those past this number are only counted. */
    private static final int MONTREES = 20;

    @Parameters(
            paramLabel = "FICHIER.csv",
            description = {
                "Sites : colonnes finess_et, finess_ej, categorie, et si possible raison_sociale, departement ou",
                "code_postal ; CSV ou CSV compressé (gzip), UTF-8, séparateur « ; » ou « , »."
            })
    Path fichier = Path.of("");

    @Option(
            names = "--ej",
            paramLabel = "NUMERO",
            description = "Numéro FINESS d'une entité juridique : donne le plan de ses contrats.")
    Optional<String> entiteJuridique = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "AAAA-MM-JJ",
            description = "Jour auquel la loi est lue ; celui de la dernière vérification des barèmes sans elle.")
    Optional<LocalDate> date = Optional.empty();

    ObligationsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Optional<NumeroFiness> ej = Echec.siRefus(() -> entiteJuridique.map(NumeroFiness::of));
        LectureSites lecture = SitesCsv.standard().read(fichier);
        lecture.anomalies().stream()
                .limit(MONTREES)
                .forEach(a -> console.erreurs().println(a.code() + " : " + a.message(langue.locale())));
        if (lecture.anomalies().size() > MONTREES) {
            console.erreurs()
                    .println(langue.texte("fautes.autres", lecture.anomalies().size() - MONTREES));
        }
        if (lecture.bloque()) {
            return CpomMain.USAGE;
        }
        return ej.map(e -> plan(e, lecture)).orElseGet(() -> recensement(lecture));
    }

    private Contexte contexte() {
        return contexte(date).withTracage(Tracage.aucun());
    }

    private int recensement(LectureSites lecture) {
        DemandePlan demande =
                new DemandePlan(lecture.sites().stream().map(SiteCsv::concerne).toList(), Optional.empty());
        Calcul<Recensement> calcul = RecensementCalculator.standard().compute(demande, contexte());
        ecrire(calcul, () -> calcul.resultat().ifPresent(r -> recensement(r, lecture)));
        return bilan(calcul.anomalies());
    }

    private void recensement(Recensement r, LectureSites lecture) {
        dire("obligations.titre", langue.date(r.date()));
        dire(
                "obligations.lecture",
                nombre(lecture.lignes()),
                nombre(r.sites()),
                nombre(r.gestionnaires()),
                nombre(lecture.horsChamp()),
                nombre(lecture.rejetees()));
        console.sortie().println();
        Tableau natures = new Tableau(2, titres("obligations.natures"));
        for (LigneNature l : r.natures()) {
            natures.ligne(List.of(
                    l.nature().regle(),
                    langue.texte("nature." + l.nature()),
                    nombre(l.sitesObliges()),
                    nombre(l.gestionnairesObliges()),
                    nombre(l.contrats()),
                    nombre(l.sitesHorsContrat()),
                    nombre(l.sitesFacultatifs()),
                    nombre(l.gestionnairesFacultatifs())));
        }
        natures.ecrire(console.sortie());
        console.sortie().println();
        dire("obligations.bilan", nombre(r.obliges()), nombre(r.libres()), nombre(r.horsRegle()), nombre(r.sites()));
        if (r.sansTerritoire() > 0 || r.sansGestionnaire() > 0) {
            dire("obligations.inconnus", nombre(r.sansTerritoire()), nombre(r.sansGestionnaire()));
        }
        console.sortie().println();
        Tableau nonCouverts = new Tableau(3, titres("obligations.nonCouverts"));
        for (LigneNonCouverte l : r.nonCouverts()) {
            nonCouverts.ligne(List.of(
                    l.categorie().map(CategorieEssms::code).orElse("-"),
                    l.categorie().map(CategorieEssms::libelle).orElse("-"),
                    l.motif(),
                    nombre(l.sites())));
        }
        nonCouverts.ecrire(console.sortie());
    }

    private int plan(NumeroFiness ej, LectureSites lecture) {
        List<SiteCsv> sites = lecture.de(ej);
        if (sites.isEmpty()) {
            throw new Echec(langue.texte("obligations.ejAbsente", ej));
        }
        DemandePlan demande =
                new DemandePlan(sites.stream().map(SiteCsv::concerne).toList(), Optional.empty());
        Calcul<PlanContrats> calcul = PlanCalculator.standard().compute(demande, contexte());
        ecrire(calcul, () -> {
            Map<String, SiteCsv> parId =
                    sites.stream().collect(Collectors.toMap(s -> s.finess().valeur(), Function.identity()));
            calcul.resultat().ifPresent(p -> plan(p, parId));
        });
        return bilan(calcul.anomalies());
    }

    private void plan(PlanContrats plan, Map<String, SiteCsv> sites) {
        dire("obligations.plan", langue.date(plan.date()));
        for (ContratPrevu contrat : plan.contrats()) {
            console.sortie().println();
            dire(
                    "obligations.contrat",
                    langue.texte("nature." + contrat.nature()),
                    contrat.territoire().map(Territoire::nom).orElse("?"),
                    contrat.regle(),
                    contrat.reference());
            dire(
                    "obligations.signataires",
                    contrat.signataires().stream()
                            .map(s -> s.autorite()
                                    .map(AutoriteTarification::toString)
                                    .orElse(s.role().name()))
                            .collect(Collectors.joining(", ")));
            if (contrat.signatureSuspendable()) {
                dire("obligations.suspension");
            }
            contrat.essms().forEach(id -> site("  ", id, sites, ""));
            contrat.peuventRejoindre().forEach(id -> site("  + ", id, sites, ""));
        }
        intertitre("obligations.libres", !plan.facultatifs().isEmpty());
        for (EssmsFacultatif essms : plan.facultatifs()) {
            String natures = essms.natures().stream()
                    .map(n -> langue.texte("nature." + n))
                    .collect(Collectors.joining(", "));
            site("  ", essms.id(), sites, " : " + natures);
        }
        intertitre("obligations.horsRegle", !plan.nonCouverts().isEmpty());
        for (EssmsNonCouvert essms : plan.nonCouverts()) {
            site("  ", essms.id(), sites, " : " + essms.motif());
        }
    }

    private void intertitre(String cle, boolean utile) {
        if (utile) {
            console.sortie().println();
            dire(cle);
        }
    }

    private void site(String marge, String id, Map<String, SiteCsv> sites, String suite) {
        SiteCsv site = sites.get(id);
        console.sortie()
                .println(
                        marge + id + (site == null ? "" : " " + site.categorie().sigle() + " " + site.nom()) + suite);
    }

    private List<String> titres(String cle) {
        return List.of(langue.texte(cle).split("\\|", -1));
    }

    private void dire(String cle, Object... valeurs) {
        console.sortie().println(langue.texte(cle, valeurs));
    }

    private String nombre(int n) {
        return String.format(langue.locale(), "%,d", n);
    }

    /** The JSON already holds its anomalies. */
    private int bilan(List<Anomalie> fautes) {
        return enJson ? Fautes.code(fautes) : fin(fautes);
    }
}
