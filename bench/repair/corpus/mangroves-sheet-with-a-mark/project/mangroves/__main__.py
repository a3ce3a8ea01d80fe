import sys

from mangroves.sheets import plots, seedlings
from mangroves.survival import lines


def main(plots_path, seedlings_path):
    for line in lines(plots(plots_path), seedlings(seedlings_path)):
        print(line)


if __name__ == "__main__":
    main(*sys.argv[1:])
