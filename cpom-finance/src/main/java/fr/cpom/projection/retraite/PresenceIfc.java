package fr.cpom.projection.retraite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.projection.personnel.Fraction;
import fr.cpom.projection.retraite.DemandeIfc.RotationAge;
import fr.cpom.projection.retraite.DemandeIfc.Survivants;
import fr.cpom.valeur.Taux;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Share of staff expected to be there at leaving: turnover, constant or by age, and mortality. */
final class PresenceIfc {
    private final Taux rotation;
    private final TreeMap<Integer, Taux> parAge = new TreeMap<>();
    private final TreeMap<Integer, Fraction> table = new TreeMap<>();

    PresenceIfc(DemandeIfc entree, Anomalies anomalies) {
        this.rotation = entree.rotation().orElse(Taux.ZERO);
        lire(entree.tableMortalite(), anomalies);
        List<RotationAge> bandes = entree.rotationParAge();
        for (int i = 0; i < bandes.size(); i++) {
            int age = bandes.get(i).age();
            if (i > 0 && age <= bandes.get(i - 1).age()) {
                desordre(CodeAnomalie.IFC_ROTATION_DESORDRE, "/rotationParAge/" + i + "/age", age, anomalies);
            }
            parAge.put(age, bandes.get(i).taux());
        }
        if (entree.rotation().isPresent() && !bandes.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_ROTATION_DOUBLE, "/rotationParAge"));
        }
        if (entree.rotation().isEmpty() && bandes.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_ROTATION_ABSENTE, "/rotation"));
        }
        if (table.isEmpty()) {
            anomalies.ajouter(Anomalie.of(CodeAnomalie.IFC_MORTALITE_ABSENTE, "/tableMortalite"));
        }
    }

    /** Ages follow one another without gap and nobody comes back to life. */
    private void lire(List<Survivants> lignes, Anomalies anomalies) {
        for (int i = 0; i < lignes.size(); i++) {
            Survivants ligne = lignes.get(i);
            boolean suite = i == 0 || suit(lignes.get(i - 1), ligne);
            if (!suite) {
                desordre(CodeAnomalie.IFC_TABLE_DESORDRE, "/tableMortalite/" + i, ligne.age(), anomalies);
            }
            table.put(ligne.age(), Fraction.of(ligne.survivants()));
        }
    }

    private static boolean suit(Survivants precedente, Survivants ligne) {
        return ligne.age() == precedente.age() + 1 && ligne.survivants().compareTo(precedente.survivants()) <= 0;
    }

    private static void desordre(CodeAnomalie code, String chemin, int age, Anomalies anomalies) {
        anomalies.ajouter(Anomalie.of(code, chemin, "age", Integer.toString(age)));
    }

    /** The share, from an age and over years; the age is only needed by what depends on it. */
    Optional<Fraction> jusquAuDepart(Optional<Integer> age, int annees, String chemin, Anomalies anomalies) {
        if (parAge.isEmpty() && table.isEmpty()) {
            return Optional.of(Actuariat.maintien(rotation, annees));
        }
        if (age.isEmpty()) {
            anomalies.ajouter(Anomalie.manque(chemin, "age"));
            return Optional.empty();
        }
        if (annees > 0 && !parAge.isEmpty() && age.get() < parAge.firstKey()) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.IFC_ROTATION_AGE_NON_COUVERT,
                    chemin + "/age",
                    "age",
                    Integer.toString(age.get()),
                    "premier",
                    Integer.toString(parAge.firstKey())));
        }
        Fraction presence = parAge.isEmpty() ? Actuariat.maintien(rotation, annees) : parBandes(age.get(), annees);
        if (table.isEmpty()) {
            return Optional.of(presence);
        }
        Fraction depart = table.get(age.get());
        Fraction terme = table.get(age.get() + annees);
        if (depart == null || terme == null || depart.signe() == 0) {
            anomalies.ajouter(Anomalie.of(
                    CodeAnomalie.IFC_AGE_HORS_TABLE,
                    chemin + "/age",
                    "age",
                    Integer.toString(depart == null || depart.signe() == 0 ? age.get() : age.get() + annees)));
            return Optional.empty();
        }
        return Optional.of(presence.fois(terme.sur(depart)));
    }

    private Fraction parBandes(int age, int annees) {
        Fraction presence = Fraction.UN;
        for (int a = age; a < age + annees; a++) {
            Map.Entry<Integer, Taux> bande = parAge.floorEntry(a);
            presence = presence.fois(Actuariat.maintien(bande == null ? Taux.ZERO : bande.getValue(), 1));
        }
        return presence;
    }
}
