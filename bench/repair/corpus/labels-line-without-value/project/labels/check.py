import sys

from labels.faults import Faults
from labels.reading import read


def main(argv):
    faults = Faults()
    with open(argv[1], encoding="utf-8") as file:
        labels = read(file, faults)
    for line in faults.lines:
        print(line)
    print(f"{sum(len(keys) for keys in labels.values())} labels")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
