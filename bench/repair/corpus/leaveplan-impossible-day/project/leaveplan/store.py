from datetime import date

LEAVES = [
    {"who": "mara", "first": date(2026, 7, 6), "last": date(2026, 7, 17), "kind": "holiday"},
    {"who": "till", "first": date(2026, 7, 13), "last": date(2026, 7, 24), "kind": "holiday"},
    {"who": "mara", "first": date(2026, 9, 1), "last": date(2026, 9, 1), "kind": "training"},
]


def on(day):
    return [leave for leave in LEAVES if leave["first"] <= day <= leave["last"]]


def of(who):
    return [leave for leave in LEAVES if leave["who"] == who]
