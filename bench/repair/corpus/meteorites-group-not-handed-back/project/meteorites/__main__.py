import sys

from meteorites.cards import card
from meteorites.finds import read


def main(path):
    for find in read(path):
        print(card(find))


if __name__ == "__main__":
    main(sys.argv[1])
