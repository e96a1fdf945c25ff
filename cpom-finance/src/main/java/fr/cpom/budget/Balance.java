package fr.cpom.budget;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.Anomalies;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.MontantExplique;
import fr.cpom.calcul.Tracage;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Montants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.money.MonetaryAmount;

/** The accounts of class 6 and 7 of a trial balance, each once, by number. */
final class Balance {
    private Balance() {}

    /** An account with the lines that make it. */
    record Compte(String numero, List<Integer> rangs, List<LigneBalance> lignes) {
        /** Where its first line stands. */
        String chemin() {
            return "/comptes/" + rangs.get(0) + "/compte";
        }

        /** The first name given. */
        Optional<String> libelle() {
            return lignes.stream().flatMap(l -> l.libelle().stream()).findFirst();
        }

        /** What a side counts of it: credits less debits for a produit, debits less credits for a charge. */
        MontantExplique solde(SensCompte sens, ReferenceJuridique article, Tracage t) {
            List<MontantExplique> termes = new ArrayList<>();
            for (int i = 0; i < lignes.size(); i++) {
                LigneBalance ligne = lignes.get(i);
                int rang = rangs.get(i);
                boolean charge = sens == SensCompte.CHARGE;
                ligne.montant().ifPresent(m -> termes.add(terme("montantCompte", m, rang, "/montant", t)));
                ligne.debit().ifPresent(m -> {
                    MontantExplique debit = terme("debitCompte", m, rang, "/debit", t);
                    termes.add(charge ? debit : debit.retranche());
                });
                ligne.credit().ifPresent(m -> {
                    MontantExplique credit = terme("creditCompte", m, rang, "/credit", t);
                    termes.add(charge ? credit.retranche() : credit);
                });
            }
            return t.somme("soldeCompte", article, termes).pour(numero);
        }

        private static MontantExplique terme(
                String libelle, MonetaryAmount montant, int rang, String champ, Tracage t) {
            return t.entree(libelle, Montants.centimes(montant), "/comptes/", rang, champ);
        }
    }

    /** True for an account of the compte de résultat. */
    static boolean deResultat(String compte) {
        return compte.startsWith("6") || compte.startsWith("7");
    }

    static List<Compte> lire(List<LigneBalance> lignes, Anomalies anomalies) {
        Map<String, Compte> parNumero = new TreeMap<>();
        for (int i = 0; i < lignes.size(); i++) {
            LigneBalance ligne = lignes.get(i);
            if (!deResultat(ligne.compte())) {
                continue;
            }
            boolean mouvements = ligne.debit().isPresent() || ligne.credit().isPresent();
            if (mouvements == ligne.montant().isPresent()) {
                anomalies.ajouter(Anomalie.of(
                        mouvements ? CodeAnomalie.BALANCE_SOLDE_DOUBLE : CodeAnomalie.BALANCE_SANS_SOLDE,
                        "/comptes/" + i,
                        "compte",
                        ligne.compte()));
            }
            Compte compte =
                    parNumero.computeIfAbsent(ligne.compte(), n -> new Compte(n, new ArrayList<>(), new ArrayList<>()));
            compte.rangs().add(i);
            compte.lignes().add(ligne);
        }
        return List.copyOf(parNumero.values());
    }
}
