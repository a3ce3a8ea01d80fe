import sys

from cityarchive.shelves import Shelves


def lines(shelves, top):
    return [" / ".join(shelves.path(shelf)) for shelf in shelves.below(top)]


if __name__ == "__main__":
    path, top = sys.argv[1:]
    print("\n".join(lines(Shelves.load(path), int(top))))
