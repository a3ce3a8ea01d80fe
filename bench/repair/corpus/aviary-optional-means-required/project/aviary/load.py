import json
import sys

from aviary.models import Bird
from aviary.pairs import pairs


def load(path):
    with open(path, encoding="utf-8") as file:
        return [Bird(**entry) for entry in json.load(file)]


def main(path):
    birds = load(path)
    for bird in birds:
        print(bird.label)
    print(pairs(birds))


if __name__ == "__main__":
    main(sys.argv[1])
