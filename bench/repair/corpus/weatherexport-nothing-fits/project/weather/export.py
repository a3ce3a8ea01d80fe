import json
import os
import sys

from weather.extremes import extremes


def export(source, target):
    rows = [{"station": s, "low": low, "high": high} for s, (low, high) in sorted(extremes(source).items())]
    with open(target, "w") as f:
        f.write(json.dumps(rows, indent=1))
        f.flush()
    return len(rows)


if __name__ == "__main__":
    count = export(sys.argv[1], os.environ["EXPORT_FILE"])
    print(f"{count} stations exported")
