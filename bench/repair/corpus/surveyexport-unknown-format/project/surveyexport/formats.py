import csv
import io
import json


def as_csv(found):
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=found["questions"])
    writer.writeheader()
    writer.writerows(found["answers"])
    return out.getvalue()


def as_json(found):
    return json.dumps({"title": found["title"], "answers": found["answers"]})
