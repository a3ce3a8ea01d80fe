import smtplib
from email.message import EmailMessage


def reminder(row, sender):
    message = EmailMessage()
    message["From"] = sender
    message["To"] = row["mail"]
    message["Subject"] = "Your rent is due"
    message.set_content(f"Dear {row['tenant']},\n\nyour rent of {row['due']} is due.\n")
    return message


def send_all(messages, host, port):
    with smtplib.SMTP(host, port, timeout=20) as server:
        for message in messages:
            server.send_message(message)
    return len(messages)
