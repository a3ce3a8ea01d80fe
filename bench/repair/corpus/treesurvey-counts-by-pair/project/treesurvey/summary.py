from collections import Counter, defaultdict


def counts(trees):
    """How many trees there are of each district and species."""
    return Counter((tree["district"], tree["species"]) for tree in trees)


def heights(trees):
    found = defaultdict(list)
    for tree in trees:
        found[tree["district"]].append(float(tree["height"]))
    return {district: round(sum(values) / len(values), 1) for district, values in found.items()}
