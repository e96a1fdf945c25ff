package fr.cpom.verification;

import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.droit.JoursFeries;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Uses the library from outside its modules: resources, amounts, generated types. */
public final class Lancement {
    static final String REUSSITE = "modules en marche";

    private Lancement() {}

    /** Ends normally when everything works. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        exiger(Cpom.class.getModule().getName(), "fr.cpom.core");
        for (String classe : List.of("fr.cpom.dotation.package-info", "fr.cpom.io.json.package-info")) {
            exiger(Class.forName(classe).getModule().isNamed(), true);
        }
        exiger(Montants.texte(Montants.euros("12.5").multiply(2)), "25.00");
        exiger(Contexte.standard().baremes().baremes().isEmpty(), false);
        exiger(JoursFeries.estFerie(LocalDate.of(2026, 4, 6), Territoire.national()), true);
        Essms essms = Essms.builder()
                .finess(NumeroFiness.of("010783009"))
                .nom("IME")
                .categorie(CategorieEssms.of("183"))
                .build();
        exiger(Essms.builder().from(essms).build(), essms);
        exiger(CodeAnomalie.values().length > 0, true);
        exiger(
                fr.cpom.calcul.Anomalie.of(CodeAnomalie.DGC_UN_SEUL_ESSMS, "")
                        .message(Locale.FRENCH)
                        .contains("ESSMS"),
                true);
        System.out.println(REUSSITE);
    }

    private static void exiger(Object obtenu, Object attendu) {
        if (!obtenu.equals(attendu)) {
            throw new IllegalStateException(obtenu + " au lieu de " + attendu);
        }
    }
}
