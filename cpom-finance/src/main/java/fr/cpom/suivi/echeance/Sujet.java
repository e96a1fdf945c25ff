package fr.cpom.suivi.echeance;

import fr.cpom.essms.NumeroFiness;
import fr.cpom.valeur.Exercice;
import java.util.Optional;

/**
 * What a deadline is about, beside its duty.
 *
 * @param exercice budget year
 * @param essms the ESSMS, when it is not the whole contract
 * @param rang number of the act from 1, where there may be several
 * @param exerciceDansCle true where deadlines of several years stand together
 */
record Sujet(Optional<Exercice> exercice, Optional<NumeroFiness> essms, int rang, boolean exerciceDansCle) {
    static Sujet contrat() {
        return new Sujet(Optional.empty(), Optional.empty(), 0, false);
    }

    static Sujet essms(NumeroFiness finess) {
        return new Sujet(Optional.empty(), Optional.of(finess), 0, false);
    }

    Sujet acte(int numero) {
        return new Sujet(exercice, essms, numero, exerciceDansCle);
    }

    String cle(String code) {
        StringBuilder cle = new StringBuilder(code);
        exercice.filter(e -> exerciceDansCle).ifPresent(e -> cle.append('/').append(e));
        essms.ifPresent(e -> cle.append('/').append(e.valeur()));
        if (rang > 0) {
            cle.append('/').append(rang);
        }
        return cle.toString();
    }
}
