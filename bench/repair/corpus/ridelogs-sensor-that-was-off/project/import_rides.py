import sys

from ridelogs.reader import read_samples
from ridelogs.summary import summarize


def main(paths):
    for path in paths:
        with open(path, newline="", encoding="utf-8") as file:
            ride = summarize(read_samples(file))
        print(f"{path}: {ride}")


if __name__ == "__main__":
    main(sys.argv[1:])
