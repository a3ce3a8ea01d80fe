import sys
from collections import Counter
from pathlib import Path

from scanner.failures import Unreadable
from scanner.kinds import text_of
from scanner.words import words


def scan(folder):
    found, unreadable = Counter(), []
    for path in sorted(Path(folder).iterdir()):
        try:
            found += words(text_of(path, path.read_bytes()))
        except Unreadable as error:
            unreadable.append(str(error))
    return found, unreadable


def main(argv):
    found, unreadable = scan(argv[1])
    print(found.most_common(3))
    print(f"{len(unreadable)} unreadable")


if __name__ == "__main__":
    main(sys.argv)
