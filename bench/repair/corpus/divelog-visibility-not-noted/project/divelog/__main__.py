import sys

from divelog.printing import table
from divelog.reader import read


def main(argv):
    command, path = argv
    dives = sorted(read(path), key=lambda dive: dive.day)
    if command == "print":
        print(table(dives))
    elif command == "sum":
        print(f"{len(dives)} dives, {sum(dive.minutes for dive in dives)} minutes")
    else:
        print(f"unknown command {command}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
