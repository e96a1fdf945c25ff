package fr.cpom.io.conformite;

import java.util.List;

/**
 * What became of one case.
 *
 * @param fichier name of its file, below the folder asked
 * @param id its id, or its JSON pointer in the file when it has no readable one
 * @param calcul id of the calculator; empty when it cannot be read
 * @param reference article or publication; empty when it cannot be read
 * @param ecarts every difference; none when the case agrees
 */
public record ResultatCas(String fichier, String id, String calcul, String reference, List<Ecart> ecarts) {
    public ResultatCas {
        ecarts = List.copyOf(ecarts);
    }

    /** True when nothing differs. */
    public boolean conforme() {
        return ecarts.isEmpty();
    }
}
