import smtplib

from mailout import settings


def send_all(messages):
    host, port = settings.server()
    with smtplib.SMTP(host, port, timeout=10) as smtp:
        for message in messages:
            smtp.send_message(message)
    return len(messages)
