package fr.cpom.dotation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.cpom.essms.GroupeFonctionnel;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.SectionTarifaire;
import java.util.Optional;

/**
 * One line of the base in one year.
 *
 * @param essms the ESSMS
 * @param section its section tarifaire, where the base goes so far
 * @param groupe its groupe fonctionnel, where the base goes so far
 * @param etapes from base to dotation
 */
public record LigneAnnuelle(
        NumeroFiness essms,
        Optional<SectionTarifaire> section,
        Optional<GroupeFonctionnel> groupe,
        @JsonUnwrapped EtapesDotation etapes) {}
