from deskmail.inbound import Inbound
from deskmail.store import Store
from deskmail.subject import ticket_number, title


def mail(subject, text="Hello"):
    head = f"From: Ida Holm <ida@example.org>\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n"
    return f"{head}\r\n{text}\r\n".encode()


def test_answer():
    store = Store()
    ticket = store.create("Printer", "ida@example.org")
    ticket.open = False
    assert Inbound(store).receive(mail(f"Re: [#{ticket.number}] Printer", "Still.")) is ticket
    assert ticket.messages == ["Still."] and ticket.open


def test_old_ticket_is_opened_anew():
    store = Store()
    ticket = Inbound(store).receive(mail("AW: [#77] Lamp"))
    assert (ticket.number, ticket.title, ticket.sender) == (1001, "Lamp", "ida@example.org")


def test_subject():
    assert ticket_number("Re: [#1004] Printer") == 1004
    assert title("Re: Fwd:  [#12]") == "(no subject)"
