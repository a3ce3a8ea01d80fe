import random

WORDS = ("harbour", "lantern", "meadow", "pepper", "quarry", "thimble")


def pick(rng=random):
    return rng.choice(WORDS)
