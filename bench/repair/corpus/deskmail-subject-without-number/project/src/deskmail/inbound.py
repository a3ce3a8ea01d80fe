import logging
from email import message_from_bytes, policy
from email.utils import parseaddr

from deskmail.store import Store, Ticket
from deskmail.subject import ticket_number, title

log = logging.getLogger(__name__)


class Inbound:
    """Takes mails from the mail server's pipe: answers go to their ticket, everything else opens one."""

    def __init__(self, store: Store):
        self.store = store

    def receive(self, raw: bytes) -> Ticket:
        mail = message_from_bytes(raw, policy=policy.default)
        subject = mail["Subject"] or ""
        _, sender = parseaddr(mail["From"] or "")
        text = mail.get_body(("plain",)).get_content().strip()
        number = ticket_number(subject)
        ticket = self.store.find(number) if number is not None else None
        if ticket is None:
            ticket = self.store.create(title(subject), sender)
            log.info("opened %s for %s", ticket.number, sender)
        ticket.open = True
        ticket.messages.append(text)
        return ticket
