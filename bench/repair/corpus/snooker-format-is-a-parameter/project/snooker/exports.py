import csv
import io
import json


def minutes(seconds):
    return seconds / 60


def export(frames, format="csv"):
    """The frames as csv or json, the times in minutes with one decimal."""
    rows = [
        {
            "player": frame["player"],
            "points": frame["points"],
            "minutes": format(minutes(frame["seconds"]), ".1f"),
        }
        for frame in frames
    ]
    if format == "json":
        return json.dumps(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, ["player", "points", "minutes"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
