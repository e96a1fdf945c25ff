package fr.cpom.fongibilite.perequation;

import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.fongibilite.Critere;
import fr.cpom.contrat.fongibilite.RegleFongibilite;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Cloison;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Demarche;
import fr.cpom.contrat.fongibilite.RegleFongibilite.Plafond;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.fongibilite.Decision;
import fr.cpom.fongibilite.MoteurFongibilite;
import fr.cpom.fongibilite.Mouvement;
import fr.cpom.fongibilite.Poste;
import fr.cpom.fongibilite.ReglesLegales;
import fr.cpom.fongibilite.VerdictMouvement;
import fr.cpom.fongibilite.VerdictMouvement.Motif;
import fr.cpom.fongibilite.perequation.Perequation.RegleFermante;
import fr.cpom.valeur.Montants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From which place to which one credits may go: the engine is asked once for each pair of signatures, inside an ESSMS and between
 * two.
 *
 * <p>A ceiling kept for each value of a criterion is taken as closing every way that leaves the value: movements that would make up
 * for one another are not looked for.
 */
final class Voies {
    private final DemandePerequation entree;
    private final Contexte contexte;
    private final Anomalies anomalies;
    private final Places places;
    private final Set<String> ouvertes;
    private final Map<Optional<CategorieEssms>, MoteurFongibilite> moteurs = new HashMap<>();
    private final @Nullable List<RegleFermante>[] fermetures;

    /**
     * The ways.
     *
     * @param ouvertes codes of rules taken as not there
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Voies(DemandePerequation entree, Places places, Set<String> ouvertes, Contexte contexte, Anomalies anomalies) {
        this.entree = entree;
        this.places = places;
        this.ouvertes = ouvertes;
        this.contexte = contexte;
        this.anomalies = anomalies;
        this.fermetures = new List[places.nombreSignatures * places.nombreSignatures * 2];
    }

    /** The same with rules opened. */
    Voies sans(Set<String> codes) {
        return new Voies(entree, places, codes, contexte, new Anomalies());
    }

    /** Whether credits may go from a place to another. */
    boolean ouverte(int de, int vers) {
        return fermetures(de, vers).isEmpty();
    }

    /** The rules that close the way from a place to another; none when it is open. */
    List<RegleFermante> fermetures(int de, int vers) {
        int cas = (places.signatures[de] * places.nombreSignatures + places.signatures[vers]) * 2
                + (places.essms[de] == places.essms[vers] ? 1 : 0);
        List<RegleFermante> connues = fermetures[cas];
        if (connues == null) {
            connues = fermantes(de, vers);
            fermetures[cas] = connues;
        }
        return connues;
    }

    /**
     * What the engine makes of an amount from a place to another.
     *
     * @param libre what the origin has left to give, cents
     */
    VerdictMouvement juger(int de, int vers, long montant, long libre) {
        Poste origine = places.postes.get(de);
        return moteur(origine)
                .juger(Mouvement.builder()
                        .origine(origine)
                        .destination(places.postes.get(vers))
                        .montant(Montants.ofCentimes(montant))
                        .objet(entree.objet())
                        .natureRessource(entree.natureRessource())
                        .natureCharge(entree.natureCharge())
                        .date(entree.date())
                        .disponible(Montants.ofCentimes(libre))
                        .hausseUlterieure(entree.hausseUlterieure())
                        .chargesCertainesCouvertes(entree.chargesCertainesCouvertes())
                        .provisionsDePersonnelDotees(entree.provisionsDePersonnelDotees())
                        .build());
    }

    /** True when a verdict is one that the entry asks for. */
    boolean retenue(VerdictMouvement verdict) {
        return verdict.accepte()
                && (entree.accepterApprobation() || verdict.decision() != Decision.SOUMIS_A_APPROBATION);
    }

    /** The rules that apply to what a place gives. */
    private MoteurFongibilite moteur(Poste origine) {
        return moteurs.computeIfAbsent(origine.categorie(), c -> {
            LocalDate jour = entree.situation().jour(contexte.date());
            List<RegleFongibilite> regles = new ArrayList<>();
            if (entree.loi()) {
                regles.addAll(ReglesLegales.standard().regles(entree.situation(), c, jour));
            }
            regles.addAll(entree.regles());
            regles.removeIf(r -> ouvertes.contains(r.code()));
            return MoteurFongibilite.of(regles, entree.situation(), jour, contexte, anomalies);
        });
    }

    /** The rule of a code, as it applies to what a place gives. */
    Optional<RegleFongibilite> regle(String code, int de) {
        return moteur(places.postes.get(de)).regles().stream()
                .filter(r -> r.code().equals(code))
                .findFirst();
    }

    private List<RegleFermante> fermantes(int de, int vers) {
        List<RegleFermante> fermantes = new ArrayList<>(plafonds(de, vers));
        VerdictMouvement verdict = juger(de, vers, 1, places.montants[de]);
        if (!retenue(verdict)) {
            for (Motif motif : verdict.motifs()) {
                if (motif.effet() == Decision.REFUSE || motif.effet() == Decision.INDETERMINE) {
                    ajouter(fermantes, motif.regle(), de, motif.critere());
                }
            }
            if (verdict.accepte()) {
                verdict.etapes().stream()
                        .filter(e -> e.demarche() == Demarche.APPROBATION)
                        .forEach(e -> ajouter(fermantes, e.regle(), de, Optional.empty()));
            }
        }
        return List.copyOf(fermantes);
    }

    private List<RegleFermante> plafonds(int de, int vers) {
        List<RegleFermante> fermantes = new ArrayList<>();
        Poste origine = places.postes.get(de);
        Poste destination = places.postes.get(vers);
        for (RegleFongibilite regle : moteur(origine).regles()) {
            if (regle instanceof Plafond plafond
                    && (plafond.portee().objets().isEmpty()
                            || plafond.portee().objets().contains(entree.objet()))
                    && plafond.parts().stream()
                            .anyMatch(c -> !Objects.equals(origine.valeur(c), destination.valeur(c)))) {
                ajouter(fermantes, regle.code(), de, Optional.empty());
            }
        }
        return fermantes;
    }

    private void ajouter(List<RegleFermante> fermantes, String code, int de, Optional<Critere> critere) {
        if (fermantes.stream().anyMatch(f -> f.regle().equals(code))) {
            return;
        }
        regle(code, de).ifPresent(r -> fermantes.add(new RegleFermante(code, r.fondement(), ouvrable(r), critere)));
    }

    /** A clause opens what the text lets it open; parties who agreed on a clause may agree on another. */
    private static boolean ouvrable(RegleFongibilite regle) {
        return (regle instanceof Cloison cloison && cloison.derogeable())
                || regle.confiance().isEmpty();
    }
}
