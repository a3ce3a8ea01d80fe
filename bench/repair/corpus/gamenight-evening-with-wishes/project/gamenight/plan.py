import json

from gamenight.wishes import Wish, proposals


class BadPlan(Exception):
    pass


def read_plan(text):
    """Pairs of an evening and its wish."""
    try:
        entries = json.loads(text)
    except ValueError as error:
        raise BadPlan(f"the plan is no JSON: {error}") from error
    evenings = []
    for entry in entries:
        if "evening" not in entry or "players" not in entry:
            raise BadPlan("an evening needs its name and a number of players")
        wish = Wish(entry["players"], entry.get("tags", ()), entry.get("minutes"))
        evenings.append((entry["evening"], wish))
    return evenings


def lines(text):
    for evening, wish in read_plan(text):
        found = proposals(wish)
        yield f"{evening}: {', '.join(found) if found else 'nothing fits'}"
