import sys

from coldchain.readings import read
from coldchain.summary import write


def main(argv, out=sys.stdout):
    if len(argv) != 1:
        print("usage: python -m coldchain READINGS", file=sys.stderr)
        return 2
    with open(argv[0], newline="", encoding="utf-8") as file:
        write(read(file), out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
