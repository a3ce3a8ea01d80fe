import sys

from gymnastics.qualification import qualified
from gymnastics.scores import Scores

ROUND = "final"


def standings(scores, places=8):
    """Only the final counts; who ties is ordered by name."""
    table = [(sum(scores.of(gymnast)), gymnast) for gymnast in qualified(scores, places)]
    return sorted(table, key=lambda row: (-row[0], row[1]))


def main(path):
    scores = Scores.load(path)
    for place, (total, gymnast) in enumerate(standings(scores), 1):
        print(f"{place}. {gymnast} {total:.2f}")


if __name__ == "__main__":
    main(sys.argv[1])
