"""Boats out of what owners and agents send."""

from marina.fleet import Boat

FOOT = 0.3048


def from_form(form) -> Boat:
    return {
        "name": form["name"].strip(),
        "owner": form["owner"].strip(),
        "length_m": float(form["length"]),
        "draught_m": float(form["draught"]),
        "source": "form",
    }


def from_agent(line: str) -> Boat:
    """An agent's line: `NAME;OWNER;LENGTH;DRAUGHT`, both in feet."""
    name, owner, length, draught = (cell.strip() for cell in line.split(";"))
    return {
        "name": name.title(),
        "owner": owner,
        "length_m": round(float(length) * FOOT, 2),
        "draft_m": round(float(draught) * FOOT, 2),
        "source": "agent",
    }
