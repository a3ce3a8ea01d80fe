import json
import sys
from collections import defaultdict
from statistics import mean


def load(path):
    with open(path) as handle:
        return json.load(handle)


def by_sensor(readings):
    groups = defaultdict(list)
    for reading in readings:
        groups[reading["sensor"]].append(reading["value"])
    return groups


def summary(readings):
    lines = []
    for sensor, values in sorted(by_sensor(readings).items()):
        lines.append(f"{sensor}: {mean(values):.1f}")
    return lines


def peaks(readings):
    return {s: max(v for v in vs if v is not None) for s, vs in by_sensor(readings).items()}


if __name__ == "__main__":
    data = load(sys.argv[1])
    print("\n".join(summary(data)))
