import sys

from crosswords.printing import heading
from crosswords.reader import read


def main(path):
    for puzzle in sorted(read(path), key=lambda one: one.day):
        print(f"{puzzle.day:%a} {heading(puzzle)}")


if __name__ == "__main__":
    main(sys.argv[1])
