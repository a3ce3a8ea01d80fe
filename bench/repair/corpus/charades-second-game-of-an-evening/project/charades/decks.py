DECKS = {
    "films": ["Jaws", "Rocky", "Alien", "Heat", "Amelie"],
    "animals": ["otter", "stork", "badger", "crab"],
}


class NoSuchDeck(Exception):
    pass


def deck_from(words):
    """A deck of the players' own words."""
    return [word.strip() for word in words if word.strip()]


def deck(name):
    if name not in DECKS:
        raise NoSuchDeck(name)
    return DECKS[name]
