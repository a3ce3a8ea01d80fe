"""Exports for the accountants: dates are ISO text, amounts euros with two decimals as text."""

import csv
import io
import json

from museumtix.model import SOLD


def euros(cents):
    return f"{cents / 100:.2f}"


def ticket_row(ticket):
    return {"number": ticket.number, "day": ticket.day, "kind": ticket.kind, "euros": euros(ticket.cents)}


def day_row(day, tickets):
    return {"day": day.isoformat(), "tickets": len(tickets), "euros": euros(sum(one.cents for one in tickets))}


def by_day(tickets):
    days = {}
    for ticket in tickets:
        days.setdefault(ticket.day, []).append(ticket)
    return [day_row(day, days[day]) for day in sorted(days)]


def to_csv(tickets):
    file = io.StringIO()
    writer = csv.DictWriter(file, ["number", "day", "kind", "euros"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(ticket_row(ticket) for ticket in tickets)
    return file.getvalue()


def to_json(tickets):
    return json.dumps({"days": by_day(tickets), "tickets": [ticket_row(ticket) for ticket in tickets]})


if __name__ == "__main__":
    print(to_csv(SOLD))
    print(to_json(SOLD))
