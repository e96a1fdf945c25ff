package fr.cpom.io.json;

import fr.cpom.calcul.Anomalie;
import fr.cpom.calcul.CodeAnomalie;
import fr.cpom.calcul.Gravite;
import java.util.ArrayList;
import java.util.List;

/** The anomalies of one reading, and the JSON pointer of the place where it stands. */
final class Faults {
    /** A hostile document may hold a fault a byte: those past this number, blocking or not, are not kept. */
    static final int KEPT = 1_000;

    private final StringBuilder pointer = new StringBuilder();
    private final List<Anomalie> found = new ArrayList<>();
    private int blocking;

    /** Steps into a field; the mark given back leads out of it. */
    int enter(String field) {
        int mark = pointer.length();
        pointer.append('/').append(escape(field));
        return mark;
    }

    /** Steps into an element of a list. */
    int enter(int index) {
        int mark = pointer.length();
        pointer.append('/').append(index);
        return mark;
    }

    void leave(int mark) {
        pointer.setLength(mark);
    }

    /** Last step of the pointer, for messages. */
    String here() {
        int slash = pointer.lastIndexOf("/");
        return slash < 0
                ? "document"
                : pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    }

    /** Notes a fault where the reading stands. */
    void add(CodeAnomalie code, String... arguments) {
        addBelow("", code, arguments);
    }

    /** Notes a fault of a field of the object where the reading stands; an empty field is the object itself. */
    void addBelow(String field, CodeAnomalie code, String... arguments) {
        boolean blocks = code.gravite() == Gravite.BLOQUANT;
        int kept = blocks ? blocking : found.size() - blocking;
        if (kept < KEPT) {
            String place = field.isEmpty() ? pointer.toString() : pointer + "/" + escape(field);
            found.add(Anomalie.of(code, place, arguments));
            blocking += blocks ? 1 : 0;
        }
    }

    boolean blocked() {
        return blocking > 0;
    }

    List<Anomalie> list() {
        return List.copyOf(found);
    }

    private static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    /** A value quoted in a message: its first characters. */
    static String quote(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
