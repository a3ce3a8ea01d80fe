FRAMES = [
    {"player": "Lin", "points": 72, "seconds": 1110},
    {"player": "Abe", "points": 147, "seconds": 640},
    {"player": "Lin", "points": 9, "seconds": 1415},
]


def of(player):
    return [frame for frame in FRAMES if frame["player"].lower() == player.lower()]
