import csv
import datetime as dt

from helpdesk import create_app
from helpdesk.exports import export_queue
from helpdesk.models import Agent, Ticket


def rows(text):
    return list(csv.reader(text.splitlines()))


def test_every_ticket_is_exported_and_the_free_one_is_named_as_elsewhere():
    text = create_app().test_client().get("/api/queues/hardware/export.csv").text
    assert rows(text) == [
        ["number", "subject", "agent", "opened", "tags"],
        ["102", "Screen flickers", "Mira Holt", "2026-02-04", ""],
        ["103", "Lost charger", "Unassigned", "2026-02-04", "travel urgent"],
    ]


def test_first_ticket_free():
    tickets = [Ticket(1, "a", dt.date(2026, 1, 1)), Ticket(2, "b", dt.date(2026, 1, 1), Agent("Jo", "jo@example.org"))]
    assert [row[2] for row in rows(export_queue(tickets))] == ["agent", "Unassigned", "Jo"]


def test_the_rest_is_as_it_was():
    client = create_app().test_client()
    assert rows(client.get("/api/queues/billing/export.csv").text)[2][2] == "Mira Holt"
    assert client.get("/api/queues/hardware/load.csv").text == "agent,tickets\nMira Holt,1\nUnassigned,1\n"
    assert client.get("/api/queues/x/export.csv").status_code == 404
