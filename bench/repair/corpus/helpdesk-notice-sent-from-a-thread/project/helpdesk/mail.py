"""What leaves the house. Without a backend everything ends up in ``outbox``."""
from email.message import EmailMessage

outbox = []


def deliver(message: EmailMessage, backend=None):
    if backend is None:
        outbox.append(message)
    else:
        backend.send_message(message)


def compose(sender: str, to: str, subject: str, body: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = to
    message["Subject"] = subject
    message.set_content(body)
    return message
