package fr.cpom.budget.siege;

import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The authority that authorises head-office costs.
 *
 * @param cote the side that the money decides
 * @param qualite which authority; absent when the side is the State's and what comes from the ESSMS of the ARS is not known
 * @param territoire region or département of that authority; absent when several are equal, or when it is not known
 * @param autorite the same in one text, when both are known; a préfet of département has none
 * @param fondement why that territory; absent when the sums of the territories are not known
 * @param exAequo the territories that are equal, when the text does not choose
 * @param tests each test in the order of the text
 * @param financementGlobal total of the financings, euros
 * @param reference the paragraph that decides
 */
public record AutoriteSiege(
        Cote cote,
        Optional<Qualite> qualite,
        Optional<Territoire> territoire,
        Optional<AutoriteTarification> autorite,
        Optional<Fondement> fondement,
        List<Territoire> exAequo,
        List<TestPart> tests,
        MonetaryAmount financementGlobal,
        ReferenceJuridique reference) {
    public AutoriteSiege {
        exAequo = List.copyOf(exAequo);
        tests = List.copyOf(tests);
    }

    /** The side that the money decides. */
    public enum Cote {
        /** State and sécurité sociale (R. 314-90 II). */
        ETAT,
        /** Département (R. 314-90 III). */
        DEPARTEMENT
    }

    /** Which authority. */
    public enum Qualite {
        /** Directeur général of the ARS. */
        DG_ARS,
        /** Préfet de région. */
        PREFET_REGION,
        /** Préfet de département, for a gestionnaire of the PJJ. */
        PREFET_DEPARTEMENT,
        /** President of the conseil départemental. */
        PCD
    }

    /** Why that territory. */
    public enum Fondement {
        /** It holds the largest part. */
        PART_LA_PLUS_IMPORTANTE,
        /** The head office is there, no part being large enough. */
        LIEU_DU_SIEGE
    }

    /** What a test compares. */
    public enum Objet {
        /** State and sécurité sociale in the whole: strictly more than half. */
        ETAT_ET_SECURITE_SOCIALE,
        /** PJJ in the whole: strictly more than half. */
        PJJ,
        /** The largest region in the whole: at least the share. */
        REGION,
        /** The largest département in the whole: at least the share. */
        DEPARTEMENT,
        /** ESSMS of the ARS in the money of the State and the sécurité sociale: strictly more than the rest. */
        ESSMS_ARS
    }

    /**
     * A test of R. 314-90.
     *
     * @param objet what is compared
     * @param montant euros
     * @param part the same over the whole, to four decimals of a percentage
     * @param seuil the share asked
     * @param atteint true when it is met
     * @param reference the paragraph
     */
    public record TestPart(
            Objet objet,
            MonetaryAmount montant,
            Taux part,
            Taux seuil,
            boolean atteint,
            ReferenceJuridique reference) {}
}
