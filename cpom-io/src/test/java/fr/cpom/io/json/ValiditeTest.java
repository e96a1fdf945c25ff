package fr.cpom.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.suivi.validite.Controle;
import fr.cpom.suivi.validite.Controle.Etat;
import fr.cpom.suivi.validite.ValiditeContrat;
import fr.cpom.suivi.validite.ValiditeContrat.ThemeControle;
import fr.cpom.suivi.validite.ValiditeContratCalculator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the contract, a verdict: its findings placed and founded, and written in JSON. */
class ValiditeTest {
    private static final CpomJson JSON = CpomJson.standard();

    @Provide
    Arbitrary<Cpom> cpoms() {
        return Cpoms.tous();
    }

    @Property(tries = 1000)
    void toutContratAUnVerdictDontChaqueConstatAUnLieuEtUnArticle(@ForAll("cpoms") Cpom cpom) {
        Calcul<ValiditeContrat> calcul = ValiditeContratCalculator.standard().compute(cpom, Contexte.standard());
        ValiditeContrat validite = calcul.valeur();
        var contrat = JSON.toTree(cpom);

        assertThat(validite.valide()).isEqualTo(!calcul.bloque());
        assertThat(calcul.anomalies()).allSatisfy(a -> {
            assertThat(a.reference()).as("%s", a).isPresent();
            // what is missing has no place of its own: that of its owner is there
            String lieu = a.chemin();
            String parent = lieu.substring(0, lieu.lastIndexOf('/'));
            assertThat(contrat.at(lieu).isMissingNode() && contrat.at(parent).isMissingNode())
                    .as("%s", a)
                    .isFalse();
        });
        assertThat(validite.themes().stream()
                        .flatMap(t -> t.constats().stream())
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(calcul.anomalies());
        for (ThemeControle theme : validite.themes()) {
            boolean enFaute = theme.controles().stream().map(Controle::etat).anyMatch(e -> e == Etat.NON_CONFORME);
            assertThat(theme.constats().stream().anyMatch(a -> a.estBloquante()))
                    .isEqualTo(enFaute);
        }
        assertThat(JSON.toTree(validite).at("/valide").asBoolean()).isEqualTo(validite.valide());
    }
}
