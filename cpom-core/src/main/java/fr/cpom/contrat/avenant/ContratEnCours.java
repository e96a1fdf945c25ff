package fr.cpom.contrat.avenant;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.Annexe;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.OptionTarifaire;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.Stipulation;
import fr.cpom.contrat.avenant.ApplicationAvenants.Changement;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.objectif.Objectif;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A contract while avenants apply to it: its elements by what an avenant knows them by. */
final class ContratEnCours {
    private final Cpom depart;
    private final Anomalies anomalies;
    private final List<Membre> membres;
    private final Map<NumeroFiness, List<Integer>> periodes = new HashMap<>();
    private final Map<NumeroFiness, String> sortiPar = new HashMap<>();
    private final List<PartiePublique> parties;
    private final Map<String, Objectif> objectifs;
    private final List<Annexe> annexes;
    private final Map<Stipulation.Sujet, Stipulation> stipulations;
    private final Map<NumeroFiness, OptionTarifaire> options;
    private Optional<VoletEnCours> volet;
    private Gestionnaire gestionnaire;
    private LocalDate terme;
    private Optional<LocalDate> prorogation;
    private String cheminDuTerme;

    ContratEnCours(Cpom depart, Anomalies anomalies) {
        this.depart = depart;
        this.anomalies = anomalies;
        membres = new ArrayList<>(depart.perimetre().membres());
        for (int i = 0; i < membres.size(); i++) {
            periode(membres.get(i).essms().finess(), i);
        }
        parties = new ArrayList<>(depart.partiesPubliques());
        objectifs = parCle(depart.objectifs(), Objectif::code);
        annexes = new ArrayList<>(depart.annexes());
        stipulations = parCle(depart.stipulations(), Stipulation::sujet);
        options = parCle(depart.optionsTarifaires(), OptionTarifaire::essms);
        volet = depart.voletFinancier().map(VoletEnCours::new);
        gestionnaire = depart.gestionnaire();
        terme = depart.terme();
        prorogation = depart.prorogation();
        cheminDuTerme = prorogation.isPresent() ? "/initial/prorogation" : "/initial/terme";
    }

    static <K, V> Map<K, V> parCle(List<V> valeurs, Function<V, K> cle) {
        Map<K, V> parCle = new LinkedHashMap<>();
        valeurs.forEach(v -> parCle.put(cle.apply(v), v));
        return parCle;
    }

    /** Puts a value in the place of the one of the same key, else at the end. */
    static <K, V> void fixer(List<V> valeurs, Function<V, K> cle, V valeur) {
        K cherchee = cle.apply(valeur);
        for (int i = 0; i < valeurs.size(); i++) {
            if (cle.apply(valeurs.get(i)).equals(cherchee)) {
                valeurs.set(i, valeur);
                return;
            }
        }
        valeurs.add(valeur);
    }

    private void periode(NumeroFiness finess, int rang) {
        periodes.computeIfAbsent(finess, f -> new ArrayList<>(1)).add(rang);
    }

    /** Where the last day of the contract was fixed. */
    String cheminDuTerme() {
        return cheminDuTerme;
    }

    LocalDate dernierJour() {
        return prorogation.orElse(terme);
    }

    /** The contract as it stands. */
    Cpom fixer() {
        return Cpom.builder()
                .from(depart)
                .gestionnaire(gestionnaire)
                .partiesPubliques(parties)
                .terme(terme)
                .prorogation(prorogation)
                .perimetre(new Perimetre(membres))
                .voletFinancier(volet.map(VoletEnCours::fixer))
                .objectifs(objectifs.values())
                .annexes(annexes)
                .stipulations(stipulations.values())
                .optionsTarifaires(options.values())
                .build();
    }

    void appliquer(Changement c) {
        Modification modification = c.modification();
        if (modification instanceof Modification.Gestionnaire m) {
            gestionnaire = m.gestionnaire();
        } else if (modification instanceof Modification.EntreePartie m) {
            entreePartie(m, c);
        } else if (modification instanceof Modification.SortiePartie m) {
            trouver(parties.remove(m.partie()), c);
        } else if (modification instanceof Modification.Terme m) {
            fixerTerme(m.terme(), m.prorogation(), c);
        } else if (modification instanceof Modification.Prorogation m) {
            fixerTerme(terme, Optional.of(m.jusquAu()), c);
        } else if (modification instanceof Modification.EntreeEssms m) {
            entree(m.membre(), c);
        } else if (modification instanceof Modification.DescriptionEssms m) {
            modifierEssms(m.essms().finess(), c, essms -> m.essms());
        } else if (modification instanceof Modification.CapaciteEssms m) {
            modifierEssms(m.essms(), c, essms -> avecCapacite(essms, m.capacite()));
        } else if (modification instanceof Modification.TransformationPlaces m) {
            m.origine().ifPresent(p -> modifierEssms(p.essms(), c, essms -> deplacer(essms, p, -1, c)));
            m.destination().ifPresent(p -> modifierEssms(p.essms(), c, essms -> deplacer(essms, p, 1, c)));
        } else if (modification instanceof Modification.SortieEssms m) {
            sortie(m, c);
        } else if (modification instanceof Modification.OptionTarifaire m) {
            options.put(m.option().essms(), m.option());
        } else if (modification instanceof Modification.VoletFinancier m) {
            volet = Optional.of(new VoletEnCours(m.volet()));
        } else if (modification instanceof Modification.Clause m) {
            dansVolet(c, v -> v.clause(m.clause()));
        } else if (modification instanceof Modification.Ligne m) {
            dansVolet(c, v -> v.ligne(m.ligne()));
        } else if (modification instanceof Modification.Mesure m) {
            dansVolet(c, v -> v.mesure(m.mesure()));
        } else if (modification instanceof Modification.RetraitLigne m) {
            dansVolet(c, v -> trouver(v.retirerLigne(m.code()), c));
        } else if (modification instanceof Modification.RetraitClause m) {
            dansVolet(c, v -> trouver(v.retirerClause(m.code()), c));
        } else if (modification instanceof Modification.Plafond m) {
            dansVolet(c, v -> v.plafond(m.plafond()));
        } else if (modification instanceof Modification.ObjectifFixe m) {
            objectifs.put(m.objectif().code(), m.objectif());
        } else if (modification instanceof Modification.RetraitObjectif m) {
            trouver(objectifs.remove(m.code()) != null, c);
        } else if (modification instanceof Modification.AnnexeFixee m) {
            fixer(annexes, Annexe::titre, m.annexe());
        } else if (modification instanceof Modification.StipulationFixee m) {
            stipulations.put(m.stipulation().sujet(), m.stipulation());
        }
    }

    private void fixerTerme(LocalDate nouveau, Optional<LocalDate> jusquAu, Changement c) {
        if (nouveau.isBefore(depart.dateEntreeEnVigueur())) {
            signaler(CodeAnomalie.TERME_AVANT_ENTREE, c, "valeur", nouveau.toString());
        } else if (jusquAu.isPresent() && !jusquAu.get().isAfter(nouveau)) {
            signaler(
                    CodeAnomalie.PROROGATION_AVANT_TERME,
                    c,
                    "valeur",
                    jusquAu.get().toString());
        } else {
            terme = nouveau;
            prorogation = jusquAu;
            cheminDuTerme = c.chemin();
        }
    }

    private void entreePartie(Modification.EntreePartie m, Changement c) {
        if (parties.contains(m.partie())) {
            signaler(CodeAnomalie.AVENANT_SANS_OBJET, c, "cible", m.cibles().get(0));
        } else {
            parties.add(m.partie());
        }
    }

    private void dansVolet(Changement c, Consumer<VoletEnCours> changement) {
        trouver(volet.isPresent(), c);
        volet.ifPresent(changement);
    }

    private void trouver(boolean trouve, Changement c) {
        if (!trouve) {
            signaler(
                    CodeAnomalie.AVENANT_SANS_OBJET,
                    c,
                    "cible",
                    c.modification().cibles().get(0));
        }
    }

    private void entree(Membre membre, Changement c) {
        NumeroFiness finess = membre.essms().finess();
        LocalDate jour = membre.entree().orElse(c.avenant().dateEffet());
        LocalDate fin = membre.sortie().orElse(LocalDate.MAX);
        for (int rang : periodes.getOrDefault(finess, List.of())) {
            if (!debut(rang).isAfter(fin)
                    && membres.get(rang).sortie().filter(s -> s.isBefore(jour)).isEmpty()) {
                signaler(CodeAnomalie.AVENANT_ESSMS_DEJA_PRESENT, c, "essms", finess.valeur());
                return;
            }
        }
        periode(finess, membres.size());
        sortiPar.remove(finess);
        membres.add(new Membre(membre.essms(), Optional.of(jour), membre.sortie()));
    }

    private void sortie(Modification.SortieEssms m, Changement c) {
        LocalDate jour = m.dernierJour().orElseGet(() -> c.avenant().dateEffet().minusDays(1));
        present(m.essms(), c).ifPresent(rang -> {
            Membre membre = membres.get(rang);
            if (membre.entree().filter(e -> e.isAfter(jour)).isPresent()) {
                signaler(CodeAnomalie.AVENANT_SANS_OBJET, c, "cible", m.cibles().get(0));
                return;
            }
            membres.set(rang, new Membre(membre.essms(), membre.entree(), Optional.of(jour)));
            sortiPar.put(m.essms(), c.avenant().numero());
        });
    }

    /**
     * Rank of the first period of an ESSMS that is not over on the day of effect, or that this avenant ends; without one, the
     * avenant that ended it is named.
     */
    private Optional<Integer> present(NumeroFiness finess, Changement c) {
        int trouve = -1;
        for (int rang : periodes.getOrDefault(finess, List.of())) {
            boolean finie = membres.get(rang)
                    .sortie()
                    .filter(s -> s.isBefore(c.avenant().dateEffet()))
                    .isPresent();
            if (!finie && (trouve < 0 || debut(rang).isBefore(debut(trouve)))) {
                trouve = rang;
            }
        }
        if (trouve >= 0) {
            return Optional.of(trouve);
        }
        String cause = sortiPar.get(finess);
        if (cause == null) {
            signaler(CodeAnomalie.AVENANT_SANS_OBJET, c, "cible", "essms/" + finess);
        } else {
            signaler(CodeAnomalie.AVENANT_CONFLIT, c, "autre", cause, "cible", "essms/" + finess);
        }
        return Optional.empty();
    }

    private LocalDate debut(int rang) {
        return membres.get(rang).entree().orElse(LocalDate.MIN);
    }

    private void modifierEssms(NumeroFiness finess, Changement c, Function<Essms, Essms> changement) {
        present(finess, c).ifPresent(rang -> {
            Membre membre = membres.get(rang);
            membres.set(rang, new Membre(changement.apply(membre.essms()), membre.entree(), membre.sortie()));
        });
    }

    private static Essms avecCapacite(Essms essms, Capacite capacite) {
        List<Capacite> capacites = new ArrayList<>(essms.capacites());
        fixer(capacites, c -> List.of(c.mode(), c.discipline(), c.publicAccueilli()), capacite);
        return Essms.builder().from(essms).capacites(capacites).build();
    }

    private Essms deplacer(Essms essms, PosteCapacite poste, int signe, Changement c) {
        List<Capacite> capacites = new ArrayList<>(essms.capacites());
        List<Capacite> visees = capacites.stream().filter(poste::vise).toList();
        if (visees.size() > 1) {
            signaler(
                    CodeAnomalie.AVENANT_AMBIGU,
                    c,
                    "essms",
                    essms.finess().valeur(),
                    "mode",
                    poste.mode().code());
            return essms;
        }
        if (visees.isEmpty() && signe > 0) {
            capacites.add(poste.nouvelle());
            return Essms.builder().from(essms).capacites(capacites).build();
        }
        Optional<Integer> avant = visees.stream().findFirst().flatMap(Capacite::places);
        int apres = avant.orElse(0) + signe * poste.places();
        if (avant.isEmpty() || apres < 0) {
            signaler(
                    CodeAnomalie.AVENANT_CAPACITE_INSUFFISANTE,
                    c,
                    "essms",
                    essms.finess().valeur(),
                    "mode",
                    poste.mode().code(),
                    "valeur",
                    Integer.toString(poste.places()),
                    "places",
                    avant.map(Object::toString).orElse("?"));
            return essms;
        }
        Capacite visee = visees.get(0);
        capacites.set(
                capacites.indexOf(visee),
                new Capacite(
                        visee.mode(),
                        Optional.of(apres),
                        visee.installees(),
                        visee.discipline(),
                        visee.publicAccueilli()));
        return Essms.builder().from(essms).capacites(capacites).build();
    }

    private void signaler(CodeAnomalie code, Changement c, String... arguments) {
        String[] tous = new String[arguments.length + 2];
        tous[0] = "avenant";
        tous[1] = c.avenant().numero();
        System.arraycopy(arguments, 0, tous, 2, arguments.length);
        anomalies.ajouter(Anomalie.of(code, c.chemin(), tous));
    }
}
