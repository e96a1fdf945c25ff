package fr.cpom.budget;

import fr.cpom.contrat.CadreBudgetaire;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.StatutJuridique;
import java.util.Optional;

/**
 * A budget whose credits one asks whether they are limitatifs.
 *
 * @param cadre its frame; that of the kind of contract and of the status when absent, else EPRD
 * @param nature kind of contract, when the frame is not told
 * @param statut legal status of the gestionnaire: what a public establishment is held to depends on it
 * @param fixeDOffice whether the EPRD was fixed d'office; no when absent
 */
public record DemandeCredits(
        Optional<CadreBudgetaire> cadre,
        Optional<NatureCpom> nature,
        Optional<StatutJuridique> statut,
        Optional<Boolean> fixeDOffice) {}
