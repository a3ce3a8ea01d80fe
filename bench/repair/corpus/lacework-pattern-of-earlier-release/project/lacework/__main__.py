import sys

from lacework.rows import parse, widest


def main(path):
    with open(path) as lines:
        rows = parse(lines)
    print(f"{len(rows)} rows, {widest(rows)} pairs")


if __name__ == "__main__":
    main(sys.argv[1])
