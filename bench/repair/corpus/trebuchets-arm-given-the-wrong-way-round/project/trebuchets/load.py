import json

from trebuchets.engine import Engine


def load(path):
    with open(path) as file:
        return [engine_of(given) for given in json.load(file)]


def engine_of(given):
    arm = given["arm"]
    return Engine(given["name"], arm["short"], arm["long"], given["stone"], given["counterweight"])
