package fr.cpom.fongibilite.perequation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * Maximum flow from node 0 to node 1 and its minimum cuts, by JGraphT.
 *
 * <p>JGraphT counts in {@code double}: whole cents are exact as long as they add up to no more than {@link #LIMITE}.
 */
final class FlotMaximal {
    static final int SOURCE = 0;
    static final int PUITS = 1;

    /** The largest whole number under which a {@code double} knows every other. */
    static final long LIMITE = 1L << 53;

    private final Graph<Integer, DefaultWeightedEdge> graphe =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final List<DefaultWeightedEdge> arcs = new ArrayList<>();
    private Set<Integer> coteSource = Set.of();

    FlotMaximal() {
        graphe.addVertex(SOURCE);
        graphe.addVertex(PUITS);
    }

    int noeud() {
        int noeud = noeuds();
        graphe.addVertex(noeud);
        return noeud;
    }

    /** Adds an arc; its number, which {@link #fixer} takes. */
    int arc(int de, int a, long capacite) {
        DefaultWeightedEdge arc = graphe.addEdge(de, a);
        graphe.setEdgeWeight(arc, (double) capacite);
        arcs.add(arc);
        return arcs.size() - 1;
    }

    void fixer(int arc, long capacite) {
        graphe.setEdgeWeight(arcs.get(arc), (double) capacite);
    }

    /** Above the number of every node. */
    int noeuds() {
        return graphe.vertexSet().size();
    }

    /** Above the number of every arc. */
    int arcs() {
        return arcs.size();
    }

    /** The maximum flow. */
    long maximum() {
        PushRelabelMFImpl<Integer, DefaultWeightedEdge> algorithme = new PushRelabelMFImpl<>(graphe);
        long flot = (long) algorithme.calculateMinCut(SOURCE, PUITS);
        coteSource = algorithme.getSourcePartition();
        return flot;
    }

    /** After {@link #maximum}: true for a node on the side of the source of the minimum cut. */
    boolean coteSource(int noeud) {
        return coteSource.contains(noeud);
    }

    /** The nodes from which more could still go to the sink, if more came to them. */
    Set<Integer> coteBesoin() {
        PushRelabelMFImpl<Integer, DefaultWeightedEdge> algorithme =
                new PushRelabelMFImpl<>(new EdgeReversedGraph<>(graphe));
        algorithme.calculateMinCut(PUITS, SOURCE);
        return algorithme.getSourcePartition();
    }
}
