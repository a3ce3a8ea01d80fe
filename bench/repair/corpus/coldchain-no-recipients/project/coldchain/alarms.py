import csv
import logging
from email.message import EmailMessage

log = logging.getLogger(__name__)


def too_warm(lines, settings):
    for row in csv.DictReader(lines):
        if row["fridge"] in settings.ignored:
            continue
        if float(row["celsius"]) > settings.limit:
            yield row


def mail(row, recipient):
    message = EmailMessage()
    message["To"] = recipient
    message["From"] = "coldchain@clinic.example"
    message["Subject"] = f"Fridge {row['fridge']}: {row['celsius']} C"
    message.set_content(f"Read at {row['at']}.")
    return message


def raise_all(rows, settings, send):
    """Logs each alarm and sends it to every recipient; answers how many mails went out."""
    sent = 0
    for row in rows:
        log.warning("fridge %s was at %s", row["fridge"], row["celsius"])
        for recipient in settings.recipients:
            send(mail(row, recipient))
            sent += 1
    return sent
