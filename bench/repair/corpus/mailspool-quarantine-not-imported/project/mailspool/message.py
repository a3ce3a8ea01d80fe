from dataclasses import dataclass
from email import message_from_bytes, policy
from email.utils import getaddresses


class Unreadable(Exception):
    pass


@dataclass
class Message:
    sender: str
    recipients: list
    subject: str


def parse(data):
    mail = message_from_bytes(data, policy=policy.default)
    recipients = [address for _, address in getaddresses(mail.get_all("To", [])) if address]
    if not mail["From"] or not recipients:
        raise Unreadable("no sender or no recipient")
    return Message(str(mail["From"]), recipients, str(mail["Subject"] or ""))
