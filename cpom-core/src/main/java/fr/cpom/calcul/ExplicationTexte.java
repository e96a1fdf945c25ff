package fr.cpom.calcul;

import fr.cpom.calcul.Explication.Operation;
import fr.cpom.droit.LectureBareme;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Montants;
import fr.cpom.valeur.interne.Textes;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tree of an explanation as indented lines: the figure, how it was reached, the article. */
final class ExplicationTexte {
    private final Locale locale;
    private final StringBuilder sortie = new StringBuilder();
    private final Set<Arrondi> arrondis = new HashSet<>();
    private final Set<Explication> detaillees = Collections.newSetFromMap(new IdentityHashMap<>());

    private ExplicationTexte(Locale locale) {
        this.locale = locale;
    }

    static String ecrire(Explication explication, Locale locale) {
        if (explication.operation() == Operation.VIDE) {
            return Textes.texte("explications", "sansExplication", locale) + "\n";
        }
        ExplicationTexte texte = new ExplicationTexte(locale);
        texte.noeud(explication, 0, "");
        return texte.sortie.toString();
    }

    private void noeud(Explication e, int profondeur, String signe) {
        sortie.append("  ".repeat(profondeur)).append(signe).append(Textes.texte("explications", e.libelle(), locale));
        e.sujet().ifPresent(s -> sortie.append(" (").append(s).append(')'));
        sortie.append(locale.getLanguage().equals("en") ? ": " : " : ").append(valeur(e));
        commentaire(e);
        boolean nouveau = detaillees.add(e);
        if (!nouveau && !e.operandes().isEmpty()) {
            sortie.append(' ').append(mot("deja"));
        }
        sortie.append('\n');
        if (nouveau && e.operation() != Operation.PART) {
            operandes(e, profondeur);
        } else if (nouveau) {
            e.operandes().forEach(o -> noeud(o, profondeur + 1, ""));
        }
    }

    private void operandes(Explication e, int profondeur) {
        List<Explication> operandes = e.operandes();
        boolean somme = e.operation() == Operation.SOMME;
        long[] signes = e.parametres();
        for (int i = 0; i < operandes.size(); i++) {
            Explication operande = operandes.get(i);
            boolean nulDansSomme = somme && operande.centimes() == 0 && operandes.size() > 1;
            if (!nulDansSomme) {
                noeud(operande, profondeur + 1, somme ? (signes[i] < 0 ? "− " : "+ ") : "");
            }
        }
    }

    private void commentaire(Explication e) {
        long[] p = e.parametres();
        switch (e.operation()) {
            case PRODUIT ->
                sortie.append(" = ")
                        .append(valeur(e.operandes().get(0)))
                        .append(" × ")
                        .append(valeur(e.operandes().get(1)));
            case FRACTION -> {
                sortie.append(" = ").append(valeur(e.operandes().get(0))).append(" × ");
                fraction(p[0], p[1]);
            }
            case CROISSANCE -> {
                sortie.append(" = ").append(valeur(e.operandes().get(0)));
                for (int i = 0; i < p.length; i++) {
                    sortie.append(p[i] < 0 ? " / (1 + " : " × (1 + ")
                            .append(valeur(e.operandes().get(i + 1)))
                            .append(')');
                    if (Math.abs(p[i]) != 1) {
                        sortie.append('^').append(Math.abs(p[i]));
                    }
                }
            }
            case PART -> sortie.append(" = ").append(mot("part")).append(' ').append(p[0] + 1);
            case FRACTION_EGALE ->
                sortie.append(" = ").append(p[0] + 1).append('/').append(p[1]);
            case MINIMUM, MAXIMUM, SOMME_PONDEREE, COMPOSITION ->
                sortie.append(" = ").append(mot(e.operation().name()));
            default -> {
                // entries, series and sums speak for themselves
            }
        }
        e.arrondi().ifPresent(this::arrondi);
        e.lecture().ifPresent(this::lecture);
        e.chemin()
                .filter(c -> !c.isEmpty())
                .ifPresent(c -> sortie.append(" <").append(c).append('>'));
        e.reference().ifPresent(r -> sortie.append(" [").append(r).append(']'));
    }

    /** A quotient without the powers of ten that decimals made of it, nor a denominator of one. */
    private void fraction(long numerateur, long denominateur) {
        long n = numerateur;
        long d = denominateur;
        while (n != 0 && n % 10 == 0 && d % 10 == 0) {
            n /= 10;
            d /= 10;
        }
        sortie.append(n);
        if (d != 1) {
            sortie.append('/').append(d);
        }
    }

    /** Where a rounding comes from is said once. */
    private void arrondi(Arrondi arrondi) {
        sortie.append(", ")
                .append(mot("arrondi"))
                .append(' ')
                .append(arrondi.mode())
                .append(' ')
                .append(Montants.formatCentimes(arrondi.uniteCentimes(), locale));
        if (arrondis.add(arrondi)) {
            sortie.append(" (").append(arrondi.source()).append(')');
        }
    }

    private void lecture(LectureBareme<?> l) {
        sortie.append(" {")
                .append(l.serie().id())
                .append(", ")
                .append(l.entree().debut())
                .append(", ")
                .append(l.entree().confiance())
                .append(", ")
                .append(l.entree().source())
                .append(", ")
                .append(l.version())
                .append('}');
    }

    private String valeur(Explication e) {
        return e.taux()
                .map(t -> t.format(locale))
                .or(() -> e.nombre().map(this::nombre))
                .orElseGet(() -> Montants.formatCentimes(e.centimes(), locale));
    }

    private String nombre(BigDecimal nombre) {
        String texte = nombre.stripTrailingZeros().toPlainString();
        return locale.getLanguage().equals("en") ? texte : texte.replace('.', ',');
    }

    private String mot(String cle) {
        return Textes.texte("explications", cle, locale);
    }
}
