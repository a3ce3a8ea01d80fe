import json
import sys

from dendro.dating import Undated, felling, latest


def report(cores):
    for core in cores:
        try:
            yield f"{core['name']}: {felling(core)}"
        except Undated:
            yield f"{core['name']}: undated"
    yield f"newest ring: {latest(cores)}"


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        print("\n".join(report(json.load(file))))
