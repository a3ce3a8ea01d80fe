import csv
import sys

from climatehub.registry import Registry
from climatehub.rooms import Room
from climatehub.rules import decide


def build_registry():
    registry = Registry(Room("hall", low=16.0, high=22.0))
    registry.assign("t-01", Room("office", low=20.0, high=24.0))
    registry.assign("t-02", Room("store", low=5.0, high=12.0))
    return registry


def main(path):
    registry = build_registry()
    with open(path, newline="") as f:
        for sensor, celsius in csv.reader(f):
            print(sensor, decide(registry, sensor, float(celsius)))


if __name__ == "__main__":
    main(sys.argv[1])
