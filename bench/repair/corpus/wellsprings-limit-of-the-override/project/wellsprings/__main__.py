import sys

from wellsprings.limits import Limits
from wellsprings.report import lines
from wellsprings.samples import read


def main(path):
    for line in lines(read(path), Limits.load("limits.json")):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1])
