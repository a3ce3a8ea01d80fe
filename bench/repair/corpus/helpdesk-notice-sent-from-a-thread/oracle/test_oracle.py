import threading
import time

from helpdesk import background, create_app, mail, tickets


def settled():
    for thread in [*background.running, *threading.enumerate()]:
        if thread is not threading.current_thread():
            thread.join(2)


def closed(**config):
    tickets.TICKETS.clear()
    client = create_app(**config).test_client()
    client.post("/tickets", json={"subject": "Printer on fire", "requester": "roy@corp.example"})
    assert client.post("/tickets/1/close").json["status"] == "closed"
    settled()


def test_the_requester_is_told():
    mail.outbox.clear()
    closed()
    [message] = mail.outbox
    assert message["From"] == "support@helpdesk.example"
    assert message["To"] == "roy@corp.example"
    assert message["Subject"] == "[#1] Printer on fire"
    assert "closed" in message.get_content()


def test_the_settings_are_those_of_the_application():
    class Backend:
        def __init__(self):
            self.sent = []

        def send_message(self, message):
            time.sleep(0.05)
            self.sent.append(message)

    backend = Backend()
    closed(MAIL_SENDER="it@other.example", MAIL_BACKEND=backend)
    assert [message["From"] for message in backend.sent] == ["it@other.example"]


def test_the_others_are_as_they_were():
    client = create_app(EXPORT_ROWS=0).test_client()
    assert client.post("/exports").status_code == 202
    settled()
    assert tickets.EXPORTS[-1] == "id;subject;status"
