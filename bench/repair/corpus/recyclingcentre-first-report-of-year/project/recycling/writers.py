import csv
import json

from recycling import paths
from recycling.weighings import by_stream


def write_summary(out, month, weighings):
    path = paths.summary_path(out, month)
    with path.open("w") as f:
        json.dump({"month": month, "total": sum(w.kg for w in weighings), "streams": by_stream(weighings)}, f, indent=1)
    return path


def write_details(out, month, weighings):
    path = paths.detail_path(out, month)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="") as f:
        rows = csv.writer(f)
        rows.writerow(["date", "stream", "kg"])
        rows.writerows(weighings)
    return path
