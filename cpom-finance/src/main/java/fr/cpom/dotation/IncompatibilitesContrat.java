package fr.cpom.dotation;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.contrat.ClauseEvolution;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.OptionEvolution;
import fr.cpom.contrat.VoletFinancier;
import java.util.ArrayList;
import java.util.List;

/**
 * What the kind of a contract shuts out, whoever asks: yearly avenants under EPRD (R. 314-39-1 al. 1), an EHPAD in a contract of
 * L. 313-12-2. Each fault is a blocking anomaly, its path from the contract.
 */
public final class IncompatibilitesContrat {
    private IncompatibilitesContrat() {}

    /** The clauses whose option is closed to the contract ({@code OPTION_INTERDITE}). */
    public static List<Anomalie> options(Cpom cpom) {
        List<Anomalie> fautes = new ArrayList<>();
        List<ClauseEvolution> clauses =
                cpom.voletFinancier().map(VoletFinancier::clauses).orElse(List.of());
        for (int i = 0; i < clauses.size(); i++) {
            if (!ouverte(cpom.nature(), clauses.get(i).option())) {
                fautes.add(optionInterdite(cpom.nature(), clauses.get(i).code(), "/voletFinancier/clauses/" + i));
            }
        }
        return fautes;
    }

    /** The EHPAD of a contract of L. 313-12-2 ({@code EHPAD_HORS_CPOM_EHPAD}). */
    public static List<Anomalie> ehpad(Cpom cpom) {
        List<Anomalie> fautes = new ArrayList<>();
        List<Membre> membres = cpom.perimetre().membres();
        for (int i = 0; i < membres.size(); i++) {
            if (cpom.nature() == NatureCpom.HANDICAP
                    && membres.get(i).essms().categorie().estEhpad()) {
                fautes.add(Anomalie.of(
                                CodeAnomalie.EHPAD_HORS_CPOM_EHPAD,
                                "/perimetre/" + i + "/essms/categorie",
                                "essms",
                                membres.get(i).essms().finess().valeur())
                        .selon(cpom.nature().reference()));
            }
        }
        return fautes;
    }

    /** Option 3° is closed to the contracts under EPRD (R. 314-39-1 al. 1). */
    static boolean ouverte(NatureCpom nature, OptionEvolution option) {
        return !(nature.sousEprd() && option == OptionEvolution.OPTION_3);
    }

    static Anomalie optionInterdite(NatureCpom nature, String clause, String chemin) {
        return Anomalie.of(CodeAnomalie.OPTION_INTERDITE, chemin, "clause", clause, "nature", nature.name())
                .selon(Articles.R_314_39_1);
    }
}
