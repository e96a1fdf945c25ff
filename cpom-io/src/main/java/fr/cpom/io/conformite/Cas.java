package fr.cpom.io.conformite;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cpom.calcul.CodeAnomalie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case as read.
 *
 * @param id its id, or its pointer when it has none
 * @param attendu subset of the value; JSON null when no value is expected; empty when the value does not matter
 * @param anomalies codes that must appear
 * @param date day of the computation
 * @param fautes why it cannot be run; none for a well formed case
 */
record Cas(
        String id,
        String calcul,
        String reference,
        JsonNode entree,
        Optional<JsonNode> attendu,
        List<CodeAnomalie> anomalies,
        Optional<LocalDate> date,
        List<Ecart> fautes) {}
