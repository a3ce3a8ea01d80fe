import pytest

from inboxrouter.parsing import clean_subject, sender_address, ticket_number
from inboxrouter.router import route
from inboxrouter.tickets import TicketStore


@pytest.mark.parametrize(
    "header, address",
    [("Ann Lee <Ann@Example.org>", "ann@example.org"), (" bo@example.org", "bo@example.org")],
)
def test_sender(header, address):
    assert sender_address(header) == address


def test_number():
    assert ticket_number("AW: [#77] Invoice") == 77


def test_subject():
    assert clean_subject("Re: Fwd: [#77] Invoice") == "Invoice"


def test_answer_goes_to_its_ticket():
    store = TicketStore([{"number": 5, "subject": "x", "requester": "a@b", "messages": []}])
    ticket = route({"from": "a@b", "subject": "Re: [#5] x", "body": "hello"}, store)
    assert ticket["messages"] == [{"from": "a@b", "body": "hello"}]


def test_number_that_is_not_known_opens_a_ticket():
    ticket = route({"from": "a@b", "subject": "Re: [#900] Old thing", "body": "?"}, TicketStore())
    assert (ticket["number"], ticket["subject"]) == (1, "Old thing")
