from inboxrouter.router import route
from inboxrouter.tickets import TicketStore
from inboxrouter.worker import process


def store():
    return TicketStore([{"number": 1204, "subject": "Printer", "requester": "k@c", "messages": []}])


def test_a_mail_without_a_number_opens_a_ticket():
    tickets = store()
    assert process("spool", tickets) == [1204, 1205]
    assert tickets.find(1205) == {
        "number": 1205,
        "subject": "VPN does not connect",
        "requester": "lena@client.example",
        "messages": [{"from": "lena@client.example", "body": "Since this morning."}],
    }


def test_brackets_of_another_kind():
    assert route({"from": "a@b", "subject": "[EXT] [#x] Hi", "body": ""}, store())["number"] == 1205
    assert route({"from": "a@b", "subject": "re: [#1204] Hi", "body": ""}, store())["number"] == 1204
