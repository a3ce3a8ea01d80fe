"""Tables that leave the desk as CSV."""

import csv
import io
from collections import Counter

from helpdesk.models import Ticket

COLUMNS = ["number", "subject", "agent", "opened", "tags"]


def to_csv(columns: list[str], rows: list[list]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def ticket_row(ticket: Ticket) -> list:
    return [
        ticket.number,
        ticket.subject,
        ticket.agent.name,
        ticket.opened.isoformat(),
        " ".join(ticket.tags),
    ]


def export_queue(tickets: list[Ticket]) -> str:
    return to_csv(COLUMNS, [ticket_row(ticket) for ticket in tickets])


def export_load(tickets: list[Ticket]) -> str:
    load = Counter(ticket.agent.name if ticket.agent else "Unassigned" for ticket in tickets)
    return to_csv(["agent", "tickets"], [[name, count] for name, count in sorted(load.items())])
