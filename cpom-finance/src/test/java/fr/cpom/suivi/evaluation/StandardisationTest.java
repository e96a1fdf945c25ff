package fr.cpom.suivi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cpom.calcul.Calcul;
import fr.cpom.calcul.Contexte;
import fr.cpom.contrat.Cpom;
import fr.cpom.contrat.Gestionnaire;
import fr.cpom.contrat.Membre;
import fr.cpom.contrat.NatureCpom;
import fr.cpom.contrat.PartiePublique;
import fr.cpom.contrat.Perimetre;
import fr.cpom.droit.Territoire;
import fr.cpom.essms.CategorieEssms;
import fr.cpom.essms.Essms;
import fr.cpom.essms.NumeroFiness;
import fr.cpom.essms.Siren;
import fr.cpom.essms.StatutJuridique;
import fr.cpom.objectif.FicheAction;
import fr.cpom.objectif.Objectif;
import fr.cpom.suivi.evaluation.FicheComparee.Proximite;
import fr.cpom.valeur.Taux;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Copied fiches actions. */
class StandardisationTest {
    private static final Contexte CONTEXTE = Contexte.of(LocalDate.of(2026, 11, 1));
    private static final String[] MOTS = {
        "accueil",
        "temporaire",
        "répit",
        "aidants",
        "équipe",
        "mobile",
        "École",
        "l'emploi",
        "santé",
        "2027",
        "parcours"
    };

    static Cpom contrat(String numero, String gestionnaire, String essms, String finess, List<FicheAction> fiches) {
        return Cpom.builder()
                .numero(numero)
                .nature(NatureCpom.HANDICAP)
                .gestionnaire(new Gestionnaire(
                        gestionnaire,
                        Siren.of("775544562"),
                        NumeroFiness.of("010783009"),
                        StatutJuridique.PRIVE_NON_LUCRATIF))
                .addPartiesPubliques(new PartiePublique.AgenceRegionaleSante("ARS", Territoire.region("84")))
                .dateEntreeEnVigueur(LocalDate.of(2026, 1, 1))
                .terme(LocalDate.of(2030, 12, 31))
                .perimetre(new Perimetre(List.of(Membre.of(Essms.builder()
                        .finess(NumeroFiness.of(finess))
                        .nom(essms)
                        .categorie(CategorieEssms.of("183"))
                        .build()))))
                .addObjectifs(Objectif.builder()
                        .code("O")
                        .intitule("O")
                        .niveau(Objectif.Niveau.OPERATIONNEL)
                        .fichesActions(fiches)
                        .build())
                .build();
    }

    private static FicheAction fiche(String code, String intitule, String description) {
        return FicheAction.builder()
                .code(code)
                .intitule(intitule)
                .description(description)
                .build();
    }

    private static List<FicheAction> fiches(long graine, int nombre, int mots) {
        Random alea = new Random(graine);
        List<FicheAction> fiches = new ArrayList<>();
        for (int i = 0; i < nombre; i++) {
            StringBuilder texte = new StringBuilder();
            for (int m = 0; m < mots; m++) {
                texte.append(MOTS[alea.nextInt(MOTS.length)]).append(alea.nextInt(8) == 0 ? " ; " : " ");
            }
            fiches.add(fiche("F" + i, MOTS[alea.nextInt(MOTS.length)], texte.toString()));
        }
        return fiches;
    }

    private static Standardisation comparer(Cpom contrat, Cpom autre) {
        Calcul<Standardisation> calcul = StandardisationCalculator.standard()
                .compute(
                        DemandeStandardisation.builder()
                                .contrat(contrat)
                                .addAutres(autre)
                                .build(),
                        CONTEXTE);
        return calcul.valeur();
    }

    @Property(tries = 1000)
    void un_contrat_est_identique_a_lui_meme(@ForAll long graine) {
        Cpom contrat = contrat("A", "Les Amis", "IME Bleu", "010001022", fiches(graine, 5, 12));
        Standardisation s = comparer(contrat, contrat);
        assertThat(s.partIdentiques()).contains(Taux.UN);
        assertThat(s.identiques()).isEqualTo(5);
        assertThat(s.fiches())
                .allSatisfy(f ->
                        assertThat(f.plusProche().orElseThrow().ressemblance()).isEqualTo(Taux.UN));
    }

    @Property(tries = 1000)
    void la_ressemblance_est_symetrique_et_entre_zero_et_un(@ForAll long graine) {
        Cpom a = contrat("A", "Les Amis", "IME Bleu", "010001022", fiches(graine, 1, 9));
        Cpom b = contrat("B", "Les Autres", "IME Rouge", "010001022", fiches(graine + 1, 1, 9));
        var ab = comparer(a, b).fiches().get(0).plusProche();
        var ba = comparer(b, a).fiches().get(0).plusProche();
        assertThat(ab.map(v -> v.ressemblance())).isEqualTo(ba.map(v -> v.ressemblance()));
        ab.ifPresent(v -> assertThat(v.ressemblance()).isBetween(Taux.ZERO, Taux.UN));
    }

    @Test
    void noms_et_numeros_de_chacun_sont_neutralises() {
        Cpom a = contrat(
                "A",
                "Association Les Érables",
                "IME de l'Ain",
                "010001022",
                List.of(fiche("F", "Ouvrir l'IME de l'Ain", "FINESS 010001022, association les erables (775544562).")));
        Cpom b = contrat(
                "B",
                "Fondation du Lac",
                "Maison Bleue",
                "010000016",
                List.of(fiche("G", "OUVRIR LA MAISON BLEUE", "Finess 010000016 – Fondation du Lac, 775544562")));
        FicheComparee comparee = comparer(a, b).fiches().get(0);
        assertThat(comparee.verdict()).isEqualTo(Proximite.IDENTIQUE);
        assertThat(comparee.plusProche().orElseThrow().contrat()).contains("B");
    }

    @Test
    void l_article_d_un_nom_ne_distingue_pas_deux_fiches() {
        List<String> noms = List.of("IME", "foyer", "MAS");
        Standardisation s = StandardisationCalculator.standard()
                .compute(
                        DemandeStandardisation.builder()
                                .noms(noms)
                                .addFiches(fiche("F1", "Aller à l'IME", "près de l'IME"))
                                .addFiches(fiche("F2", "Aller au foyer", "près du foyer"))
                                .addModeles(fiche("M", "Aller à la MAS", "près de la MAS"))
                                .build(),
                        CONTEXTE)
                .valeur();
        assertThat(s.identiques()).isEqualTo(2);
    }

    @Test
    void trois_cents_fiches_se_comparent_a_trois_cents_autres_en_peu_de_temps() {
        Cpom a = contrat("A", "Les Amis", "IME Bleu", "010001022", fiches(1, 300, 200));
        Cpom b = contrat("B", "Les Autres", "IME Rouge", "010001022", fiches(2, 300, 200));
        Standardisation s = Assertions.assertTimeout(Duration.ofSeconds(20), () -> comparer(a, b));
        assertThat(s.fiches()).hasSize(300);
        assertThat(s.identiques() + s.quasiIdentiques() + s.propres()).isEqualTo(300);
    }
}
