package fr.cpom.suivi.obligation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An ESSMS of a list, with what the law says of it.
 *
 * @param obligation absent when nothing can be said
 */
record Candidat(String id, String chemin, EssmsConcerne essms, Optional<Obligation> obligation) {
    static Candidat de(String liste, int rang, EssmsConcerne essms, Decision decision) {
        String chemin = "/" + liste + "/" + rang;
        return new Candidat(
                essms.id().orElse(liste + "[" + rang + "]"), chemin, essms, decision.obligation(essms, chemin));
    }

    /** Tells each name that stands twice; an ESSMS counted twice would make every count wrong. */
    static void doublons(String liste, List<EssmsConcerne> essms, Set<String> vus, Anomalies anomalies) {
        for (int i = 0; i < essms.size(); i++) {
            Optional<String> id = essms.get(i).id();
            if (id.isPresent() && !vus.add(id.get())) {
                anomalies.ajouter(
                        Anomalie.of(CodeAnomalie.ESSMS_EN_DOUBLE, "/" + liste + "/" + i + "/id", "valeur", id.get()));
            }
        }
    }

    Optional<VerdictNature> verdict(NatureCpom nature) {
        return obligation.map(o -> o.nature(nature));
    }

    /** True when a contract of that kind can be concluded for it alone. */
    boolean fonde(NatureCpom nature) {
        return verdict(nature)
                .flatMap(VerdictNature::titre)
                .filter(t -> t == Titre.PROPRE)
                .isPresent();
    }

    /** Its gestionnaire and, for a contract that knows it, the person who controls it. */
    Set<String> personnes(NatureCpom nature) {
        Set<String> personnes = new LinkedHashSet<>();
        essms.gestionnaire().ifPresent(personnes::add);
        if (nature == NatureCpom.EHPAD) {
            essms.controlePar().ifPresent(personnes::add);
        }
        return personnes;
    }

    /** The legal person that runs it; a blank name is none. */
    Optional<String> gestionnaire() {
        return essms.gestionnaire().filter(g -> !g.isBlank());
    }

    /** The person that answers for it as a whole: who controls the gestionnaire, else the gestionnaire. */
    static Optional<String> personne(EssmsConcerne essms) {
        return essms.controlePar()
                .filter(p -> !p.isBlank())
                .or(() -> essms.gestionnaire().filter(g -> !g.isBlank()));
    }

    /**
     * That of its département; without one, that of its ARS or préfet, if they are of one region only. A département that has no
     * region (Saint-Martin) gives none.
     */
    Optional<Territoire> region() {
        if (essms.departement().isPresent()) {
            return essms.departement().flatMap(Territoire::region);
        }
        Set<Territoire> regions = new LinkedHashSet<>();
        for (AutoriteTarification autorite : essms.autorites()) {
            if (autorite.territoire().niveau() == Territoire.Niveau.REGION) {
                regions.add(autorite.territoire());
            }
        }
        return regions.size() == 1 ? Optional.of(regions.iterator().next()) : Optional.empty();
    }
}
