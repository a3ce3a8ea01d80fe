import smtplib
from email.message import EmailMessage

SENDER = "alarms@plant.example"


def message_of(receiver, alarms):
    message = EmailMessage()
    message["From"] = SENDER
    message["To"] = receiver
    worst = max(alarms, key=lambda alarm: alarm["level"])
    message["Subject"] = f"{len(alarms)} alarms, worst: {worst['tag']}"
    message.set_content("\n".join(f"{alarm['tag']}: {alarm['text']}" for alarm in alarms))
    return message


class Mailer:
    def __init__(self, host, port, connect=smtplib.SMTP):
        self.host = host
        self.port = port
        self._connect = connect

    def send(self, message):
        with self._connect(self.host, self.port, timeout=10) as server:
            server.send_message(message)
