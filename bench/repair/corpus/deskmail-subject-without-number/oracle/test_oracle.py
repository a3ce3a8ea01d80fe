from deskmail.inbound import Inbound
from deskmail.store import Store
from deskmail.subject import ticket_number


def mail(subject, text="Hello"):
    head = f"From: Ida Holm <ida@example.org>\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n"
    return f"{head}\r\n{text}\r\n".encode()


def test_new_ticket():
    store = Store()
    inbound = Inbound(store)
    first = inbound.receive(mail("Printer on the third floor", "It eats the paper again."))
    second = inbound.receive(mail("Printer on the third floor #3"))
    assert first.title == "Printer on the third floor"
    assert first.messages == ["It eats the paper again."]
    assert first is not second and len(store) == 2
    assert inbound.receive(mail("")).title == "(no subject)"


def test_answers_still_go_to_their_ticket():
    store = Store()
    inbound = Inbound(store)
    first = inbound.receive(mail("Lamp"))
    assert inbound.receive(mail(f"Re: [#{first.number}] Lamp")) is first
    assert ticket_number("[#7]") == 7
