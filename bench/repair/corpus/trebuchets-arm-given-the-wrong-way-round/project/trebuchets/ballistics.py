from math import sqrt

from trebuchets.engine import drop

G = 9.81


def speed(engine):
    """Of the stone when it leaves the sling, by the energy of the falling weight."""
    lift = drop(engine.short, engine.long)
    energy = G * (engine.counterweight * engine.short - engine.stone * lift)
    return sqrt(2 * energy / engine.stone)


def reach(engine):
    """At the best angle, without the air."""
    return speed(engine) ** 2 / G
