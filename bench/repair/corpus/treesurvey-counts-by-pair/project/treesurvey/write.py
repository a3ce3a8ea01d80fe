import json
from pathlib import Path

from treesurvey.keys import to_key


def write_text(folder, counts, heights):
    lines = [f"{to_key(pair)}\t{count}" for pair, count in sorted(counts.items())]
    lines += [f"{district}\t{height} m" for district, height in sorted(heights.items())]
    Path(folder, "summary.txt").write_text("\n".join(lines) + "\n")


def write_json(folder, counts, heights):
    summary = {"counts": dict(counts), "heights": heights, "trees": sum(counts.values())}
    Path(folder, "summary.json").write_text(json.dumps(summary, indent=1, sort_keys=True))
