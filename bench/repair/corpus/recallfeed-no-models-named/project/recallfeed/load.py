import json
from datetime import date

from recallfeed.recall import Recall

SEVERITIES = ("low", "medium", "high")


def recalls(path):
    with open(path, encoding="utf-8") as f:
        document = json.load(f)
    return [from_dict(item) for item in document["recalls"]]


def from_dict(item):
    severity = item.get("severity") or "medium"
    if severity not in SEVERITIES:
        raise ValueError("unknown severity %r" % severity)
    return Recall(
        number=item["number"],
        brand=item["brand"].strip(),
        product=item["product"].strip(),
        published=date.fromisoformat(item["published"]),
        severity=severity,
        countries=[code.upper() for code in item.get("countries") or []],
        models=[model.strip() for model in item.get("models", [])],
        advice=item.get("advice"),
    )
