def names(stops):
    return [stop["#text"] for stop in stops]


def count(lines):
    """Stops of a network, each once."""
    return len({stop["@id"] for stops in lines.values() for stop in stops})
