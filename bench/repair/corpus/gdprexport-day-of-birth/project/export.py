"""Everything that is stored of one person, as a file: python export.py ID [TARGET]"""
import json
import sys
from datetime import date, datetime, timezone

PEOPLE = {
    7: {
        "id": 7,
        "name": "Elif Demir",
        "email": "elif@example.org",
        "born": date(1991, 4, 23),
        "newsletter": True,
    },
    8: {"id": 8, "name": "Guest", "email": None, "born": None, "newsletter": False},
}

ORDERS = [
    {"person": 7, "number": "2025-118", "at": datetime(2025, 11, 2, 9, 30, tzinfo=timezone.utc), "total": 59.9},
    {"person": 7, "number": "2026-004", "at": datetime(2026, 1, 7, 18, 5, tzinfo=timezone.utc), "total": 12.0},
]


class NoSuchPerson(Exception):
    pass


def order(one):
    return {"number": one["number"], "at": one["at"].isoformat(), "total": one["total"]}


def collect(ident):
    if ident not in PEOPLE:
        raise NoSuchPerson(ident)
    person = PEOPLE[ident]
    return {
        "person": dict(person),
        "orders": [order(one) for one in ORDERS if one["person"] == ident],
    }


def render(data):
    return json.dumps(data, indent=2, ensure_ascii=False)


def export(ident, target=None):
    text = render(collect(ident))
    if target is None:
        print(text)
        return
    with open(target, "w", encoding="utf-8") as file:
        file.write(text + "\n")


def main(argv):
    if len(argv) not in (2, 3):
        print(__doc__)
        return 2
    try:
        export(int(argv[1]), *argv[2:])
    except NoSuchPerson as error:
        print(f"nobody has the number {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
