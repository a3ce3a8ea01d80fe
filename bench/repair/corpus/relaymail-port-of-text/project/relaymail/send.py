import smtplib
from email.message import EmailMessage


def message(entry, sender):
    made = EmailMessage()
    made["From"] = sender
    made["To"] = entry["to"]
    made["Subject"] = entry["subject"]
    made.set_content(entry["text"])
    return made


def deliver(queue, settings, connect=smtplib.SMTP):
    sent = 0
    with connect(settings.host, settings.port) as server:
        for entry in queue:
            server.send_message(message(entry, settings.sender))
            sent += 1
    return sent
