from courts.answers import Unknown

SURFACES = {"clay": {"speed": "slow", "courts": [1, 2, 5]}, "grass": {"speed": "fast", "courts": [7]}}
COURTS = {1: "clay", 2: "clay", 5: "clay", 7: "grass"}


def surface(name):
    return SURFACES[name]


def surface_of(court):
    if court not in COURTS:
        raise Unknown("court", court)
    return COURTS[court]
