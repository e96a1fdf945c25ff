package fr.cpom.contrat.avenant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.cpom.contrat.Annexe;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.LigneBase;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.MesureBudgetaire;
import fr.cpom.contrat.MontantAnnuel;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Stipulation;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.objectif.Objectif;
import fr.cpom.valeur.ValeurInvalideException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One change that an avenant makes. The variants stand in the order in which those of one day apply, whatever the avenant they
 * come from, so that avenants of the same day need no order of their own.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Modification.Gestionnaire.class),
    @JsonSubTypes.Type(Modification.EntreePartie.class),
    @JsonSubTypes.Type(Modification.SortiePartie.class),
    @JsonSubTypes.Type(Modification.Terme.class),
    @JsonSubTypes.Type(Modification.Prorogation.class),
    @JsonSubTypes.Type(Modification.EntreeEssms.class),
    @JsonSubTypes.Type(Modification.DescriptionEssms.class),
    @JsonSubTypes.Type(Modification.CapaciteEssms.class),
    @JsonSubTypes.Type(Modification.TransformationPlaces.class),
    @JsonSubTypes.Type(Modification.SortieEssms.class),
    @JsonSubTypes.Type(Modification.OptionTarifaire.class),
    @JsonSubTypes.Type(Modification.VoletFinancier.class),
    @JsonSubTypes.Type(Modification.Clause.class),
    @JsonSubTypes.Type(Modification.Ligne.class),
    @JsonSubTypes.Type(Modification.Mesure.class),
    @JsonSubTypes.Type(Modification.RetraitLigne.class),
    @JsonSubTypes.Type(Modification.RetraitClause.class),
    @JsonSubTypes.Type(Modification.Plafond.class),
    @JsonSubTypes.Type(Modification.ObjectifFixe.class),
    @JsonSubTypes.Type(Modification.RetraitObjectif.class),
    @JsonSubTypes.Type(Modification.AnnexeFixee.class),
    @JsonSubTypes.Type(Modification.StipulationFixee.class)
})
public sealed interface Modification {
    /**
     * What it touches, as paths such as {@code essms/750000000/capacite/11}. Two avenants of the same day conflict when one
     * touches what the other does, or a part of it, and sets something else.
     */
    @JsonIgnore
    List<String> cibles();

    /** True for a change that adds to what it finds, so that several in any order give the same. */
    @JsonIgnore
    default boolean sAjoute() {
        return false;
    }

    /** The gestionnaire becomes another legal person: merger, transfer of the authorisations. */
    @JsonTypeName("GESTIONNAIRE")
    record Gestionnaire(fr.cpom.contrat.Gestionnaire gestionnaire) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("gestionnaire");
        }
    }

    /** A public party joins. */
    @JsonTypeName("ENTREE_PARTIE")
    record EntreePartie(PartiePublique partie) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("partie/" + partie.nom());
        }
    }

    /** A public party leaves. */
    @JsonTypeName("SORTIE_PARTIE")
    record SortiePartie(PartiePublique partie) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("partie/" + partie.nom());
        }
    }

    /**
     * Another term; a prorogation agreed before falls with the old one.
     *
     * @param terme new last day, before prorogation
     * @param prorogation last day once prolonged, when the new term is prolonged at once
     */
    @JsonTypeName("TERME")
    record Terme(LocalDate terme, Optional<LocalDate> prorogation) implements Modification {
        /** Another term, not prolonged. */
        public static Terme of(LocalDate terme) {
            return new Terme(terme, Optional.empty());
        }

        @Override
        public List<String> cibles() {
            return List.of("terme", "prorogation");
        }
    }

    /**
     * Prorogation.
     *
     * @param jusquAu last day once prolonged
     */
    @JsonTypeName("PROROGATION")
    record Prorogation(LocalDate jusquAu) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("prorogation");
        }
    }

    /**
     * An ESSMS enters the perimeter.
     *
     * @param membre the ESSMS; it enters on the day of effect when its own day of entry is absent
     */
    @JsonTypeName("ENTREE_ESSMS")
    record EntreeEssms(Membre membre) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("perimetre/" + membre.essms().finess());
        }
    }

    /** The description of an ESSMS changes: name, category, authorities, all its places. */
    @JsonTypeName("DESCRIPTION_ESSMS")
    record DescriptionEssms(Essms essms) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("essms/" + essms.finess());
        }
    }

    /** The places of an ESSMS for a mode d'accueil, discipline and public become those given. */
    @JsonTypeName("CAPACITE")
    record CapaciteEssms(NumeroFiness essms, Capacite capacite) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of(Modification.capacite(
                    essms, capacite.mode().code(), capacite.discipline(), capacite.publicAccueilli()));
        }
    }

    /**
     * Places move between modes or ESSMS: internat into SESSAD, into a platform. Without origin places are created, without
     * destination they are closed; the two numbers may differ. Neither is refused ({@code MODIFICATION_VIDE}).
     */
    @JsonTypeName("TRANSFORMATION_PLACES")
    record TransformationPlaces(Optional<PosteCapacite> origine, Optional<PosteCapacite> destination)
            implements Modification {
        public TransformationPlaces {
            if (origine.isEmpty() && destination.isEmpty()) {
                throw new ValeurInvalideException("MODIFICATION_VIDE", "origine", "");
            }
        }

        @Override
        public List<String> cibles() {
            return Stream.of(origine, destination)
                    .flatMap(Optional::stream)
                    .map(TransformationPlaces::cible)
                    .distinct()
                    .toList();
        }

        /** As far as it is told: a public without its discipline may be that of any, so the whole mode is touched. */
        private static String cible(PosteCapacite p) {
            return capacite(
                    p.essms(), p.mode().code(), p.discipline(), p.discipline().flatMap(d -> p.publicAccueilli()));
        }

        @Override
        public boolean sAjoute() {
            return true;
        }
    }

    /**
     * An ESSMS leaves the perimeter.
     *
     * @param dernierJour its last day; the eve of the effect when absent
     */
    @JsonTypeName("SORTIE_ESSMS")
    record SortieEssms(NumeroFiness essms, Optional<LocalDate> dernierJour) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("perimetre/" + essms);
        }
    }

    /** The option tarifaire of an EHPAD (R. 314-164). */
    @JsonTypeName("OPTION_TARIFAIRE")
    record OptionTarifaire(fr.cpom.contrat.OptionTarifaire option) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("optionTarifaire/" + option.essms());
        }
    }

    /** The whole volet financier, for a contract that had none or that is built anew. */
    @JsonTypeName("VOLET_FINANCIER")
    record VoletFinancier(fr.cpom.contrat.VoletFinancier volet) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("volet");
        }
    }

    /** A clause of evolution, new or in the place of that of the same code. */
    @JsonTypeName("CLAUSE")
    record Clause(ClauseEvolution clause) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("volet/clause/" + clause.code());
        }
    }

    /** A line of base, new or in the place of that of the same code, else of the same financing. */
    @JsonTypeName("LIGNE")
    record Ligne(LigneBase ligne) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("volet/ligne/" + IdentiteLigne.de(ligne));
        }
    }

    /** A measure of the volet financier. */
    @JsonTypeName("MESURE")
    record Mesure(MesureBudgetaire mesure) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("volet/mesures");
        }

        @Override
        public boolean sAjoute() {
            return true;
        }
    }

    /** A line of base is taken out, by its code. */
    @JsonTypeName("RETRAIT_LIGNE")
    record RetraitLigne(String code) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("volet/ligne/" + code);
        }
    }

    /** A clause of evolution is taken out, by its code. */
    @JsonTypeName("RETRAIT_CLAUSE")
    record RetraitClause(String code) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("volet/clause/" + code);
        }
    }

    /** The ceiling of a year. */
    @JsonTypeName("PLAFOND")
    record Plafond(MontantAnnuel plafond) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("volet/plafond/" + plafond.exercice());
        }
    }

    /** An objective, new or in the place of that of the same code. */
    @JsonTypeName("OBJECTIF")
    record ObjectifFixe(Objectif objectif) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("objectif/" + objectif.code());
        }
    }

    /** An objective is given up, by its code. */
    @JsonTypeName("RETRAIT_OBJECTIF")
    record RetraitObjectif(String code) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("objectif/" + code);
        }
    }

    /** An annex, new or in the place of that of the same title. */
    @JsonTypeName("ANNEXE")
    record AnnexeFixee(Annexe annexe) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("annexe/" + annexe.titre());
        }
    }

    /** A statement, new or in the place of that of the same subject. */
    @JsonTypeName("STIPULATION")
    record StipulationFixee(Stipulation stipulation) implements Modification {
        @Override
        public List<String> cibles() {
            return List.of("stipulation/" + stipulation.sujet());
        }
    }

    private static String capacite(
            NumeroFiness essms, String mode, Optional<String> discipline, Optional<String> publicAccueilli) {
        StringBuilder cible = new StringBuilder("essms/" + essms + "/capacite/" + mode);
        discipline.ifPresent(d -> cible.append("/d").append(d));
        publicAccueilli.ifPresent(p -> cible.append("/p").append(p));
        return cible.toString();
    }
}
