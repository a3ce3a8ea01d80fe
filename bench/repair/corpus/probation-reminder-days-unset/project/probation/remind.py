import json
import sys
from datetime import date, timedelta

from probation import options


def due(appointments, today):
    until = today + timedelta(days=options.remind_days())
    only = options.office()
    found = [
        one
        for one in appointments
        if today <= date.fromisoformat(one["on"]) <= until and only in (None, one["office"])
    ]
    found.sort(key=lambda one: (one["on"], one["person"]))
    return found[: options.max_calls()]


def main(argv):
    today = date.fromisoformat(argv[0])
    with open(argv[1], encoding="utf-8") as file:
        for one in due(json.load(file), today):
            print(f"{one['on']} {one['office']:<8} {one['person']}")


if __name__ == "__main__":
    main(sys.argv[1:])
