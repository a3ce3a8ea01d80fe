"""A pair of a district and a species as one word, for files that have no pairs."""

SEPARATOR = "/"


def to_key(pair):
    return SEPARATOR.join(pair)


def from_key(key):
    district, _, species = key.partition(SEPARATOR)
    return district, species
