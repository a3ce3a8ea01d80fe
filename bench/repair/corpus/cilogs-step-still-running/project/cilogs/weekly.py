import json
import sys

from cilogs.model import Run
from cilogs.summary import clock, slowest, total_by_step


def report(runs):
    lines = [f"{len(runs)} runs"]
    for name, total in sorted(total_by_step(runs).items(), key=lambda pair: pair[1], reverse=True):
        lines.append(f"  {name:<10} {clock(total):>8}")
    step = slowest(runs)
    if step:
        lines.append(f"slowest: {step.name} ({clock(step.duration)})")
    return "\n".join(lines)


def main(path):
    with open(path) as file:
        print(report([Run.of(raw) for raw in json.load(file)]))


if __name__ == "__main__":
    main(sys.argv[1])
