package fr.cpom.suivi.validite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.ClauseActivite;
import fr.cpom.contrat.ClauseActivite.Critere;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.Perimetre;
import fr.cpom.contrat.Stipulation.Sujet;
import fr.cpom.essms.AutoriteTarification;
import fr.cpom.essms.Capacite;
import fr.cpom.essms.Essms;
import fr.cpom.essms.ModeAccueil;
import fr.cpom.objectif.Diagnostic;
import fr.cpom.objectif.Domaine;
import fr.cpom.objectif.Indicateur;
import fr.cpom.objectif.Objectif;
import fr.cpom.suivi.evaluation.CoherenceDiagnostic;
import fr.cpom.suivi.evaluation.CoherenceDiagnostic.ObjectifExige;
import fr.cpom.suivi.evaluation.DemandeDiagnostic;
import fr.cpom.suivi.evaluation.DiagnosticCalculator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validity of a contract and its diagnostic say the same of what objectives and activity must be. */
class ReglesPartageesTest {
    private static final AutoriteTarification ARS = AutoriteTarification.ars("84");
    private static final AutoriteTarification CD = AutoriteTarification.departement("01");
    private static final Set<Sujet> DE_DOMAINE = Set.of(
            Sujet.OBJECTIFS_ACTIVITE, Sujet.OBJECTIFS_QUALITE, Sujet.OBJECTIFS_ACCOMPAGNEMENT, Sujet.INTERVENTION_HAD);

    /** A complete contract that states none of its objectives, but for those that have a domain. */
    private static Cpom sansStipulation(NatureCpom nature, Domaine... domaines) {
        Cpom complet = ContratsComplets.de(nature);
        return Cpom.builder()
                .from(complet)
                .stipulations(complet.stipulations().stream()
                        .filter(s -> !DE_DOMAINE.contains(s.sujet()))
                        .toList())
                .objectifs(List.of(Objectif.builder()
                        .code("O")
                        .intitule("O")
                        .niveau(Objectif.Niveau.OPERATIONNEL)
                        .domaines(List.of(domaines))
                        .build()))
                .diagnostic(Diagnostic.builder()
                        .date(LocalDate.of(2025, 6, 30))
                        .partageLe(LocalDate.of(2025, 9, 1))
                        .build())
                .build();
    }

    private static List<Anomalie> valider(Cpom cpom) {
        return ValiditeContratCalculator.standard()
                .compute(cpom, Contexte.standard())
                .anomalies();
    }

    private static CoherenceDiagnostic diagnostiquer(Cpom cpom) {
        return DiagnosticCalculator.standard()
                .compute(DemandeDiagnostic.builder().cpom(cpom).build(), Contexte.standard())
                .valeur();
    }

    @Test
    void un_objectif_du_domaine_vaut_la_stipulation_ici_comme_dans_le_diagnostic() {
        for (Cpom cpom : List.of(
                sansStipulation(NatureCpom.HANDICAP, Domaine.ACTIVITE, Domaine.QUALITE),
                sansStipulation(
                        NatureCpom.EHPAD,
                        Domaine.ACTIVITE,
                        Domaine.QUALITE,
                        Domaine.ACCOMPAGNEMENT,
                        Domaine.HOSPITALISATION_A_DOMICILE))) {
            assertThat(valider(cpom)).extracting(Anomalie::code).doesNotContain(CodeAnomalie.STIPULATION_MANQUANTE);
            assertThat(diagnostiquer(cpom).objectifsExiges()).isNotEmpty().allMatch(ObjectifExige::present);
        }
    }

    @Test
    void un_domaine_qu_aucun_objectif_ne_traite_manque_des_deux_cotes() {
        Cpom cpom = sansStipulation(NatureCpom.HANDICAP, Domaine.QUALITE);
        assertThat(valider(cpom))
                .filteredOn(a -> a.code() == CodeAnomalie.STIPULATION_MANQUANTE)
                .singleElement()
                .satisfies(a -> assertThat(a.arguments()).containsEntry("sujet", "OBJECTIFS_ACTIVITE"));
        assertThat(diagnostiquer(cpom).objectifsExiges())
                .filteredOn(e -> !e.present())
                .extracting(ObjectifExige::domaine)
                .containsExactly(Domaine.ACTIVITE);
    }

    @ParameterizedTest
    @CsvSource({"11, , false", "25, true, true", "40, true, true", "21, , true"})
    void le_diagnostic_tient_les_memes_accueils_pour_temporaires(String mode, Boolean seul, boolean alerte) {
        Essms ehpad = ContratsComplets.essms(1, "500", mode, ARS, CD);
        Cpom cpom = Cpom.builder()
                .from(sansStipulation(NatureCpom.EHPAD))
                .perimetre(new Perimetre(List.of(Membre.of(ehpad))))
                .objectifs(List.of(Objectif.builder()
                        .code("O")
                        .intitule("O")
                        .niveau(Objectif.Niveau.OPERATIONNEL)
                        .addIndicateurs(Indicateur.builder()
                                .code("I")
                                .intitule("I")
                                .type(Indicateur.Type.TAUX)
                                .sens(Indicateur.Sens.HAUSSE)
                                .unite("%")
                                .activite(Indicateur.Activite.TAUX_OCCUPATION)
                                .build())
                        .build()))
                .build();
        assertThat(diagnostiquer(cpom).activiteParSeulTaux()).isEqualTo(Optional.ofNullable(seul));
        assertThat(DiagnosticCalculator.standard()
                        .compute(DemandeDiagnostic.builder().cpom(cpom).build(), Contexte.standard())
                        .anomalies()
                        .stream()
                        .anyMatch(a -> a.code() == CodeAnomalie.ACTIVITE_PAR_SEUL_TAUX))
                .isEqualTo(alerte);
    }

    private static Cpom ehpad(int nombre, ClauseActivite clause) {
        return Cpom.builder()
                .from(ContratsComplets.de(NatureCpom.EHPAD))
                .perimetre(new Perimetre(IntStream.rangeClosed(1, nombre)
                        .mapToObj(i -> Membre.of(Essms.builder()
                                .from(ContratsComplets.essms(i, "500", "11", ARS, CD))
                                .addCapacites(Capacite.of(ModeAccueil.of("40"), 2))
                                .build()))
                        .toList()))
                .clausesActivite(List.of(clause))
                .build();
    }

    @Test
    void une_modulation_sans_essms_nomme_vise_tout_le_perimetre() {
        ClauseActivite clause = new ClauseActivite(List.of(), List.of(Critere.PERSONNES_ACCOMPAGNEES), true);
        assertThat(valider(ehpad(1, clause)))
                .filteredOn(a -> a.code() == CodeAnomalie.MODULATION_SANS_TEXTE)
                .singleElement()
                .satisfies(a -> assertThat(a.arguments())
                        .containsEntry("objet", ContratsComplets.finess(1).valeur()));
    }

    @Test
    void un_constat_ne_nomme_que_les_premiers_essms_et_dit_combien_il_en_reste() {
        ClauseActivite clause = new ClauseActivite(List.of(), List.of(Critere.TAUX_OCCUPATION), true);
        assertThat(valider(ehpad(120, clause)))
                .filteredOn(a ->
                        a.code() == CodeAnomalie.TAUX_OCCUPATION_SEUL || a.code() == CodeAnomalie.MODULATION_SANS_TEXTE)
                .hasSize(2)
                .allSatisfy(a -> assertThat(a.arguments().values())
                        .singleElement()
                        .satisfies(t -> assertThat(t)
                                .startsWith(ContratsComplets.finess(1).valeur())
                                .endsWith("… (+115)")
                                .hasSizeLessThan(70)));
    }
}
