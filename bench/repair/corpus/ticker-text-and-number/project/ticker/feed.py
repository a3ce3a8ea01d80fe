import json
import sys

from ticker.lines import KINDS
from ticker.score import score


def feed(events):
    return [KINDS[event["kind"]](event) for event in sorted(events, key=lambda event: event["minute"])]


def main(argv):
    with open(argv[1], encoding="utf-8") as file:
        events = json.load(file)
    print("\n".join(feed(events)))
    print(score(events))


if __name__ == "__main__":
    main(sys.argv)
