import sys

from trebuchets.ballistics import reach, speed
from trebuchets.load import load


def rows(engines):
    for engine in sorted(engines, key=reach, reverse=True):
        yield f"{engine.name:<16}{speed(engine):>7.1f} m/s{reach(engine):>7.0f} m"


if __name__ == "__main__":
    for row in rows(load(sys.argv[1])):
        print(row)
