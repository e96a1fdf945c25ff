package fr.cpom.suivi.validite;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Gravite;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.suivi.validite.Controle.Etat;
import fr.cpom.suivi.validite.Controle.Motif;
import fr.cpom.suivi.validite.PointControle.Theme;
import fr.cpom.suivi.validite.ValiditeContrat.ThemeControle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of one contract as they are made; local to one computation. */
final class Releve {
    private final List<Point> points = new ArrayList<>();

    /** A check under way. */
    static final class Point {
        private final PointControle point;
        private final Optional<String> objet;
        private final ReferenceJuridique reference;
        private final List<Anomalie> constats = new ArrayList<>();
        private Optional<Motif> motif = Optional.empty();

        private Point(PointControle point, Optional<String> objet, ReferenceJuridique reference) {
            this.point = point;
            this.objet = objet;
            this.reference = reference;
        }

        /** A finding; it takes the article of the check when it has none. */
        void constat(Anomalie anomalie) {
            constats.add(anomalie.reference().isPresent() ? anomalie : anomalie.selon(reference));
        }

        /** The check cannot be made, or not for all the ESSMS. */
        void nonControle(Motif raison) {
            motif = Optional.of(raison);
        }

        private Controle controle() {
            return new Controle(point, objet, reference, etat(), motif);
        }

        private Etat etat() {
            if (constats.stream().anyMatch(Anomalie::estBloquante)) {
                return Etat.NON_CONFORME;
            }
            if (constats.stream().anyMatch(a -> a.gravite() == Gravite.ALERTE)) {
                return Etat.A_VERIFIER;
            }
            return motif.isPresent() ? Etat.NON_CONTROLE : Etat.CONFORME;
        }
    }

    /** Opens a check. */
    Point controler(PointControle point, ReferenceJuridique reference) {
        return controler(point, Optional.empty(), reference);
    }

    /** Opens a check of one of several objects. */
    Point controler(PointControle point, Optional<String> objet, ReferenceJuridique reference) {
        Point ouvert = new Point(point, objet, reference);
        points.add(ouvert);
        return ouvert;
    }

    boolean complet() {
        return points.stream().allMatch(p -> p.motif.isEmpty());
    }

    /** All findings, theme by theme. */
    Anomalies constats() {
        Anomalies anomalies = new Anomalies();
        themes().forEach(t -> anomalies.ajouter(t.constats()));
        return anomalies;
    }

    List<ThemeControle> themes() {
        List<ThemeControle> themes = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            List<Point> siens =
                    points.stream().filter(p -> p.point.theme() == theme).toList();
            if (!siens.isEmpty()) {
                themes.add(new ThemeControle(
                        theme,
                        siens.stream().flatMap(p -> p.constats.stream()).toList(),
                        siens.stream().map(Point::controle).toList()));
            }
        }
        return themes;
    }
}
