START = 1500
K = 20
POINTS = {"1-0": 1.0, "1/2": 0.5, "0-1": 0.0}


def expected(mine, theirs):
    return 1 / (1 + 10 ** ((theirs - mine) / 400))


def apply(ratings, game):
    """Ratings after a game; whoever is new begins with START."""
    for player in (game["white"], game["black"]):
        if not known(ratings, player):
            ratings[player] = START
    white, black = ratings[game["white"]], ratings[game["black"]]
    change = round(K * (POINTS[game["score"]] - expected(white, black)))
    ratings[game["white"]] = white + change
    ratings[game["black"]] = black - change
    return ratings


def known(ratings, player):
    return str(player) in map(str, ratings)
