import json

from treesurvey.keys import from_key


def load_counts(path):
    """The counts of an earlier summary, as treesurvey.summary.counts gives them."""
    with open(path) as file:
        return {from_key(key): count for key, count in json.load(file)["counts"].items()}


def changes(before, after):
    return {pair: after.get(pair, 0) - before.get(pair, 0) for pair in sorted({*before, *after})}
