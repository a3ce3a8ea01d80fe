from collections import namedtuple

Game = namedtuple("Game", "id title seats players")

GAMES = [
    Game(1, "Harbours", 4, ["ann"]),
    Game(2, "Harbours", 4, ["bob", "cy", "dee"]),
    Game(3, "Lanterns", 6, ["eve", "flo"]),
]


def free_seats(game):
    return game.seats - len(game.players)


def search(title=None, min_free=0, limit=20):
    """Games with that many free seats, those with the fewest first."""
    found = [g for g in GAMES if free_seats(g) >= min_free]
    if title:
        found = [g for g in found if title.lower() in g.title.lower()]
    return sorted(found, key=lambda g: (free_seats(g), g.id))[:limit]
