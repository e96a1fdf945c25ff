package fr.cpom.io.comparaison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.avenant.Avenant;
import fr.cpom.contrat.avenant.HistoriqueCpom;
import fr.cpom.contrat.avenant.Modification;
import fr.cpom.io.json.CpomJson;
import fr.cpom.io.json.Cpoms;
import fr.cpom.io.json.Lecture;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

/** A history written as JSON is read back the same, avenants of every kind of change among it. */
class HistoriqueAllerRetourTest {
    private static final CpomJson JSON = CpomJson.standard();
    private static final Set<Class<?>> ECRITES = new HashSet<>();

    @Property(tries = 300)
    void un_historique_ecrit_puis_lu_est_le_meme(@ForAll long graine) {
        Random hasard = new Random(graine);
        Cpom initial = ModificationsArbitraires.avecCodes(Cpoms.cpom(hasard.nextLong()), hasard);
        ModificationsArbitraires modifications = new ModificationsArbitraires(initial, hasard);
        HistoriqueCpom.Builder builder = HistoriqueCpom.builder().initial(initial);
        int numero = 0;
        for (Modification modification : modifications.de(Cpoms.cpom(hasard.nextLong()))) {
            ECRITES.add(modification.getClass());
            builder.addAvenants(Avenant.builder()
                    .numero(Integer.toString(numero++))
                    .cause(Avenant.Cause.AUTRE)
                    .objet(hasard.nextBoolean() ? Optional.of("été « 2026 »") : Optional.empty())
                    .dateSignature(
                            hasard.nextInt(4) == 0
                                    ? Optional.empty()
                                    : Optional.of(modifications.jour().plusDays(hasard.nextInt(300) - 150)))
                    .dateEffet(modifications.jour())
                    .addModifications(modification)
                    .build());
        }
        HistoriqueCpom historique = builder.build();
        Lecture<HistoriqueCpom> lu = JSON.read(JSON.write(historique), HistoriqueCpom.class);
        assertThat(lu.orElseThrow()).isEqualTo(historique);
        assertThat(JSON.writeCompact(lu.orElseThrow())).isEqualTo(JSON.writeCompact(historique));
    }

    @AfterContainer
    static void chaque_variante_a_ete_ecrite() {
        assertThat(ECRITES).containsAll(Set.of(Modification.class.getPermittedSubclasses()));
    }

    @Test
    void un_avenant_mal_ecrit_est_situe() {
        Lecture<HistoriqueCpom> lecture = JSON.read("""
                {"initial": {}, "avenants": [{"numero": "1", "cause": "AUTRE", "dateEffet": "2026-01-01",
                  "modifications": [{"type": "TRANSFORMATION_PLACES"}, {"type": "INVENTEE"}]}]}
                """, HistoriqueCpom.class);
        assertThat(lecture.valeur()).isEmpty();
        assertThat(lecture.anomalies())
                .extracting(a -> a.code() + " " + a.chemin())
                .contains(
                        "MODIFICATION_VIDE /avenants/0/modifications/0/origine",
                        "VALEUR_INCONNUE /avenants/0/modifications/1/type",
                        "CHAMP_MANQUANT /initial/numero");
    }
}
