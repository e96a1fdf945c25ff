package fr.cpom.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.droit.Bareme;
import fr.cpom.droit.Confiance;
import fr.cpom.droit.EntreeBareme;
import fr.cpom.droit.JeuDeBaremes;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.droit.Serie;
import fr.cpom.droit.Territoire;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Taux;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContexteTest {
    private static final Serie<Taux> SERIE = Serie.taux("essai.taux");
    private static final LocalDate VERIFIE = LocalDate.of(2026, 11, 21);
    private static final Territoire AIN = Territoire.departement("01");
    private final Anomalies anomalies = new Anomalies();

    private static JeuDeBaremes jeu(Confiance confiance) {
        return JeuDeBaremes.of(
                "essai",
                List.of(new Bareme<>(
                        SERIE,
                        "Essai",
                        "taux",
                        VERIFIE,
                        List.of(new EntreeBareme<>(
                                LocalDate.of(2026, 1, 1),
                                Optional.of(Taux.pourcent("0.93")),
                                Territoire.national(),
                                ReferenceJuridique.casf("L. 314-3"),
                                "presse",
                                confiance,
                                Optional.empty())))));
    }

    private Optional<LectureBareme<Taux>> lire(Confiance confiance, LocalDate date, LocalDate jour) {
        return Contexte.of(date).withBaremes(jeu(confiance)).lire(SERIE, jour, AIN, "/clause", anomalies);
    }

    @Test
    void une_valeur_lue_et_verifiee_ne_demande_rien() {
        assertThat(lire(Confiance.LU, VERIFIE, VERIFIE).map(LectureBareme::valeur))
                .contains(Taux.pourcent("0.93"));
        assertThat(lire(Confiance.DERIVE, VERIFIE, VERIFIE)).isPresent();
        assertThat(anomalies.liste()).isEmpty();
    }

    @Test
    void une_valeur_absente_bloque_et_nomme_la_serie_et_la_date() {
        assertThat(lire(Confiance.LU, VERIFIE, LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(anomalies.liste()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(CodeAnomalie.BAREME_ABSENT);
            assertThat(a.estBloquante()).isTrue();
            assertThat(a.chemin()).isEqualTo("/clause");
            assertThat(a.message(Locale.FRANCE))
                    .contains("« essai.taux » au 2025-12-31")
                    .contains("DEP-01")
                    .doesNotContain("?");
        });
    }

    @Test
    void une_valeur_a_confirmer_alerte() {
        assertThat(lire(Confiance.A_CONFIRMER, VERIFIE, VERIFIE)).isPresent();
        assertThat(anomalies.liste()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(CodeAnomalie.BAREME_A_CONFIRMER);
            assertThat(a.gravite()).isEqualTo(Gravite.ALERTE);
            assertThat(a.message(Locale.FRANCE))
                    .contains("2026-01-01")
                    .contains("presse")
                    .endsWith("[CASF L. 314-3]");
        });
    }

    @Test
    void un_calcul_posterieur_a_la_verification_le_dit() {
        assertThat(lire(Confiance.LU, VERIFIE.plusDays(1), VERIFIE)).isPresent();
        assertThat(anomalies.liste()).singleElement().satisfies(a -> {
            assertThat(a.code()).isEqualTo(CodeAnomalie.BAREME_NON_VERIFIE_DEPUIS);
            assertThat(a.gravite()).isEqualTo(Gravite.INFO);
            assertThat(a.message(Locale.UK)).contains("2026-11-21").doesNotContain("?");
        });
    }

    @Test
    void un_entier_de_la_bibliotheque() {
        Contexte contexte = Contexte.standard();
        assertThat(contexte.date()).isEqualTo(JeuDeBaremes.standard().verifieLe());
        assertThat(contexte.entier("versement.fractions", VERIFIE, "", anomalies))
                .contains(12);
        assertThat(anomalies.bloquent()).isFalse();
        assertThat(contexte.entier("serie.inconnue", VERIFIE, "", anomalies)).isEmpty();
        assertThat(anomalies.bloquent()).isTrue();
    }

    @Test
    void un_contexte_se_change_par_copie() {
        Contexte contexte = Contexte.of(VERIFIE);
        assertThat(contexte.tracage()).isEqualTo(Tracage.complet());
        assertThat(contexte.withTracage(Tracage.aucun()).tracage()).isEqualTo(Tracage.AUCUN);
        assertThat(contexte.withArrondi(Arrondi.A_L_EURO).arrondi()).isEqualTo(Arrondi.A_L_EURO);
        assertThat(contexte.withBaremes(JeuDeBaremes.vide()).baremes().version())
                .isEqualTo("vide");
        assertThat(contexte.arrondi()).isEqualTo(Arrondi.AU_CENTIME);
    }
}
