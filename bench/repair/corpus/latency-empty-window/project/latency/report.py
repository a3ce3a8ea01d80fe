import json
import sys
from collections import defaultdict

from latency.stats import average, p95


def windows(lines):
    """Samples by service; those that timed out count for a window, but have no time."""
    found = defaultdict(list)
    for line in lines:
        sample = json.loads(line)
        times = found[sample["service"]]
        if sample["ms"] is not None:
            times.append(sample["ms"])
    return found


def shown(value):
    return "-" if value is None else f"{value:g}"


def report(lines):
    return [f"{service} {shown(average(times))} {shown(p95(times))}" for service, times in windows(lines).items()]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print("\n".join(report(file)))
