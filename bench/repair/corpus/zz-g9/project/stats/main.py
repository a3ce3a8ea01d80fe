import sys
from collections import Counter

from .parse import entries, parse


def levels(lines):
    return Counter(entry["level"] for entry in entries(lines))


def span(lines):
    times = [parse(line)["time"] for line in lines]
    return max(times) - min(times)


def main(path):
    lines = open(path).read().splitlines()
    print(dict(levels(lines)))
    print(span(lines))


if __name__ == "__main__":
    main(sys.argv[1])
