package fr.cpom.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.cpom.calcul.Explication;
import fr.cpom.droit.LectureBareme;
import fr.cpom.droit.ReferenceJuridique;
import fr.cpom.valeur.Arrondi;
import fr.cpom.valeur.Montants;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * An explanation as JSON, form {@code cpom.explication.v1}: its nodes once each, operands before those that use them, the
 * explained figure last. A number is the rank of a node in the list.
 */
final class ExplicationJson {
    static final String FORMAT = "cpom.explication.v1";

    private final JsonGenerator out;
    private final IdentityHashMap<Explication, Integer> ids = new IdentityHashMap<>();

    private ExplicationJson(JsonGenerator out) {
        this.out = out;
    }

    static void write(Explication explication, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("format", FORMAT);
        out.writeArrayFieldStart("noeuds");
        if (explication.operation() != Explication.Operation.VIDE) {
            new ExplicationJson(out).all(explication);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Walks without recursion: a trajectory over many years is a deep graph. */
    private void all(Explication root) throws IOException {
        Deque<Explication> pending = new ArrayDeque<>();
        pending.push(root);
        while (!pending.isEmpty()) {
            Explication node = pending.peek();
            boolean ready = true;
            for (Explication operand : node.operandes()) {
                if (!ids.containsKey(operand)) {
                    pending.push(operand);
                    ready = false;
                }
            }
            if (ready) {
                pending.pop();
                if (!ids.containsKey(node)) {
                    ids.put(node, ids.size());
                    node(node);
                }
            }
        }
    }

    private void node(Explication node) throws IOException {
        out.writeStartObject();
        out.writeNumberField("id", ids.size() - 1);
        out.writeStringField("operation", node.operation().name());
        out.writeStringField("libelle", node.libelle());
        text("sujet", node.sujet());
        if (node.taux().isPresent()) {
            out.writeStringField("taux", node.taux().get().toString());
        } else if (node.nombre().isPresent()) {
            out.writeStringField("nombre", node.nombre().get().toPlainString());
        } else {
            out.writeStringField("montant", Montants.texteCentimes(node.centimes()));
        }
        if (!node.operandes().isEmpty()) {
            out.writeArrayFieldStart("operandes");
            for (Explication operand : node.operandes()) {
                Integer id = ids.get(operand);
                out.writeNumber(id == null ? -1 : id);
            }
            out.writeEndArray();
        }
        long[] parameters = node.parametres();
        if (parameters.length > 0) {
            out.writeFieldName("parametres");
            out.writeArray(parameters, 0, parameters.length);
        }
        text("chemin", node.chemin());
        if (node.reference().isPresent()) {
            reference(node.reference().get());
        }
        if (node.arrondi().isPresent()) {
            arrondi(node.arrondi().get());
        }
        if (node.lecture().isPresent()) {
            bareme(node.lecture().get());
        }
        out.writeEndObject();
    }

    private void reference(ReferenceJuridique reference) throws IOException {
        out.writeObjectFieldStart("reference");
        out.writeStringField("texte", reference.texte());
        out.writeStringField("article", reference.article());
        out.writeEndObject();
    }

    private void arrondi(Arrondi arrondi) throws IOException {
        out.writeObjectFieldStart("arrondi");
        out.writeStringField("mode", arrondi.mode().name());
        out.writeNumberField("uniteCentimes", arrondi.uniteCentimes());
        out.writeStringField("source", arrondi.source());
        out.writeEndObject();
    }

    private void bareme(LectureBareme<?> lecture) throws IOException {
        out.writeObjectFieldStart("bareme");
        out.writeStringField("serie", lecture.serie().id());
        out.writeStringField("date", lecture.date().toString());
        out.writeStringField("debut", lecture.entree().debut().toString());
        out.writeStringField("territoire", lecture.entree().territoire().toString());
        out.writeStringField("confiance", lecture.entree().confiance().name());
        out.writeStringField("source", lecture.entree().source());
        out.writeStringField("version", lecture.version());
        out.writeEndObject();
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(field, value.get());
        }
    }
}
