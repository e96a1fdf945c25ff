package fr.cpom.resultat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.resultat.CompteResultat.LigneSouhaitee;
import fr.cpom.resultat.reserve.Soldes;
import fr.cpom.valeur.Montants;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The affectation of results as a caller in Java reads it; the figures stand in the conformity cases. */
class AffectationTest {
    private static CompteResultat.Builder ime(String resultat) {
        return CompteResultat.builder()
                .compte("IME")
                .resultat(Montants.euros(resultat))
                .soldes(Soldes.builder()
                        .reportANouveauDeficitaire(Montants.euros("30000.00"))
                        .tresorerie(Montants.euros("170000.00"))
                        .build())
                .besoinFondsRoulement(Montants.euros("200000.00"));
    }

    private static Calcul<Affectation> affecter(CompteResultat compte) {
        return AffectationCalculator.standard()
                .compute(
                        DemandeAffectation.builder()
                                .nature(NatureCpom.HANDICAP)
                                .statut(StatutJuridique.PRIVE_NON_LUCRATIF)
                                .addComptes(compte)
                                .build(),
                        Contexte.standard());
    }

    private static LigneSouhaitee ligne(Destination destination, String montant) {
        return new LigneSouhaitee(destination, Montants.euros(montant), Optional.empty(), Optional.empty());
    }

    @Test
    void un_refus_se_lit_en_francais_avec_son_article() {
        Calcul<Affectation> calcul = affecter(ime("100000.00")
                .addSouhait(ligne(Destination.TRESORERIE, "50000.00"))
                .build());
        Anomalie limite = calcul.anomalies().stream()
                .filter(a -> a.code() == CodeAnomalie.AFFECTATION_LIMITEE)
                .findFirst()
                .orElseThrow();
        assertThat(limite.chemin()).isEqualTo("/comptes/0/souhait/0");
        assertThat(limite.message(Locale.FRENCH))
                .contains("réserve de trésorerie", "au-delà de la couverture du besoin", "R. 314-234 1° e");
        assertThat(limite.message(Locale.ENGLISH)).contains("cash reserve", "working capital");
    }

    @Test
    void l_explication_descend_jusqu_aux_soldes() {
        String texte = affecter(ime("100000.00").build()).explication().texte(Locale.FRANCE);
        assertThat(texte)
                .contains(
                        "Part libre",
                        "Apurement des déficits antérieurs",
                        "Report à nouveau déficitaire",
                        "R. 314-234");
    }

    @Test
    void un_souhait_partiel_laisse_l_apurement_sous_entendu() {
        Calcul<Affectation> calcul = affecter(ime("100000.00")
                .addSouhait(ligne(Destination.TRESORERIE, "30000.00"), ligne(Destination.INVESTISSEMENT, "40000.00"))
                .build());
        assertThat(calcul.anomalies())
                .extracting(Anomalie::code)
                .containsExactly(CodeAnomalie.AFFECTATION_CLASSE_PRESUMEE);
        assertThat(calcul.valeur().conforme()).isTrue();
        assertThat(calcul.valeur().comptes().get(0).affecte()).isEqualTo(Montants.euros("100000.00"));
    }

    @Test
    void chaque_regle_couvre_l_excedent_et_le_deficit_et_un_deficit_trouve_toujours_sa_fin() {
        for (TableDestinations.Regle regle : TableDestinations.Regle.values()) {
            assertThat(TableDestinations.lignes(regle, true)).as(regle.name()).isNotEmpty();
            assertThat(TableDestinations.lignes(regle, false))
                    .as(regle.name())
                    .last()
                    .satisfies(l -> assertThat(l.rang()).isEqualTo(TableDestinations.Rang.RESTE));
        }
        Set<Destination> connues = EnumSet.noneOf(Destination.class);
        for (TableDestinations.Regle regle : TableDestinations.Regle.values()) {
            for (Destination destination : Destination.values()) {
                TableDestinations.ligne(regle, destination).ifPresent(l -> connues.add(l.destination()));
            }
        }
        assertThat(connues).containsExactlyInAnyOrder(Destination.values());
    }
}
