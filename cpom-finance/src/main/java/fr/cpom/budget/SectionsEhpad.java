package fr.cpom.budget;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.essms.SectionTarifaire;
import fr.cpom.valeur.PlageDates;
import java.util.List;

/**
 * The sections tarifaires of an EHPAD.
 *
 * @param sections all that the year or the day has, in the order of the periods
 * @param periodes the sections period by period; one period when nothing changes in the year
 */
public record SectionsEhpad(List<SectionTarifaire> sections, List<PeriodeSections> periodes) {
    public SectionsEhpad {
        sections = List.copyOf(sections);
        periodes = List.copyOf(periodes);
    }

    /**
     * Days on which the sections are the same.
     *
     * @param plage the days
     * @param experimentation true where soins and dépendance are merged
     * @param sections the sections and who fixes and pays each
     * @param article the article
     */
    public record PeriodeSections(
            PlageDates plage, boolean experimentation, List<SectionFinancee> sections, ReferenceJuridique article) {
        public PeriodeSections {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A section and its money.
     *
     * @param section the section
     * @param fixeePar who fixes its tariff or its forfait
     * @param payeurs who pays, the first one most
     */
    public record SectionFinancee(SectionTarifaire section, FixationSection fixeePar, List<PayeurSection> payeurs) {
        public SectionFinancee {
            payeurs = List.copyOf(payeurs);
        }
    }

    /** Who fixes the tariff of a section. */
    public enum FixationSection {
        /** The directeur général of the ARS. */
        DG_ARS,
        /** The president of the conseil départemental, for places habilitées à l'aide sociale as to the hébergement. */
        PCD
    }

    /** Who pays a section. */
    public enum PayeurSection {
        /** Sécurité sociale, branche autonomie. */
        ASSURANCE_MALADIE,
        /** The département, by the allocation personnalisée d'autonomie. */
        DEPARTEMENT,
        /** The resident. */
        RESIDENT,
        /** Aide sociale à l'hébergement. */
        AIDE_SOCIALE
    }
}
