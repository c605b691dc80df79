#!/usr/bin/env python3
"""Expected figures of the network measures, by networkx: written once to tests/fixtures/network/figures.json.

    python3 -m venv /tmp/nx && /tmp/nx/bin/pip install networkx && /tmp/nx/bin/python tests/network/figures.py

200 seeded random graphs (connected and not, sparse and dense, empty and complete), 60 seeded directed ones,
and three published: Zachary's karate club, Les Miserables, the Florentine families.
"""
import json
import pathlib
import random

import networkx as nx

HERE = pathlib.Path(__file__).resolve().parent
DICE = random.Random(20261125)


def freeman(graph):
    """Freeman's degree centralisation: networkx has no function of that name, only its parts."""
    n = graph.number_of_nodes()
    if n < 3:
        return None
    degrees = [degree for _, degree in graph.degree()]
    return sum(max(degrees) - degree for degree in degrees) / ((n - 1) * (n - 2))


def plain(name, graph):
    graph = nx.convert_node_labels_to_integers(graph, ordering="sorted")
    n = graph.number_of_nodes()
    between = nx.betweenness_centrality(graph, normalized=False)
    return {
        "name": name,
        "n": n,
        "edges": sorted([min(a, b), max(a, b)] for a, b in graph.edges()),
        "density": nx.density(graph) if n > 1 else None,
        "centralisation": freeman(graph),
        "degree": [graph.degree(v) for v in range(n)],
        "betweenness": [between[v] for v in range(n)],
        "islands": sorted(sorted(c) for c in nx.connected_components(graph)),
        "cuts": sorted(nx.articulation_points(graph)),
    }


def directed(name, graph):
    n = graph.number_of_nodes()
    acyclic = nx.is_directed_acyclic_graph(graph)
    return {
        "name": name,
        "n": n,
        "edges": sorted([a, b] for a, b in graph.edges()),
        "reciprocity": nx.overall_reciprocity(graph) if graph.number_of_edges() else None,
        "longest": nx.dag_longest_path_length(graph) if acyclic else None,
    }


def random_graph(k):
    n = DICE.choice([1, 2, 3, 4, 5, 8, 12, 20, 35, 60])
    kind = k % 4
    if kind == 0:
        return nx.gnp_random_graph(n, DICE.choice([0.0, 0.05, 0.1, 0.3, 0.6, 1.0]), seed=DICE.randrange(10**9))
    if kind == 1:
        return nx.barabasi_albert_graph(max(n, 3), min(2, n - 1) or 1, seed=DICE.randrange(10**9))
    if kind == 2:
        return nx.watts_strogatz_graph(max(n, 5), 4, 0.2, seed=DICE.randrange(10**9))
    return nx.disjoint_union(
        nx.gnp_random_graph(n, 0.2, seed=DICE.randrange(10**9)),
        nx.random_labeled_tree(max(n // 2, 2), seed=DICE.randrange(10**9)),
    )


def random_digraph(k):
    n = DICE.choice([2, 3, 5, 9, 15, 25])
    graph = nx.gnp_random_graph(n, DICE.choice([0.05, 0.15, 0.4]), seed=DICE.randrange(10**9), directed=True)
    if k % 2:
        kept = nx.DiGraph((a, b) for a, b in graph.edges() if a < b)
        kept.add_nodes_from(range(n))
        return kept
    return graph


def main():
    figures = {
        "made_with": f"networkx {nx.__version__}",
        "plain": [
            plain("Zachary's karate club", nx.karate_club_graph()),
            plain("Les Misérables", nx.les_miserables_graph()),
            plain("Florentine families", nx.florentine_families_graph()),
            *(plain(f"random {k}", random_graph(k)) for k in range(200)),
        ],
        "directed": [directed(f"directed {k}", random_digraph(k)) for k in range(60)],
    }
    out = HERE.parent / "fixtures" / "network" / "figures.json"
    out.write_text(json.dumps(figures, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(out, out.stat().st_size)


main()
