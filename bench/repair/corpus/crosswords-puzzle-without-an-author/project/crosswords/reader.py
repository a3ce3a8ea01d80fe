import json

from crosswords.models import Puzzle


def read(path):
    with open(path, encoding="utf-8") as file:
        return [Puzzle(**one) for one in json.load(file)]
