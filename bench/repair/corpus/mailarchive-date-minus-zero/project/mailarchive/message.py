from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timezone
from email import message_from_bytes, policy
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

UNDATED = datetime(1970, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True)
class Mail:
    id: str
    sender: str
    subject: str
    sent: datetime
    text: str


def sent_at(header: str | None) -> datetime:
    """When a message was sent; those without a date we can read are put at the beginning."""
    if not header:
        return UNDATED
    try:
        return parsedate_to_datetime(header)
    except ValueError:
        return UNDATED


def parse(raw: bytes) -> Mail:
    message = message_from_bytes(raw, policy=policy.default)
    name, address = parseaddr(str(message["From"]))
    body = message.get_body(("plain",))
    return Mail(
        id=str(message["Message-ID"]).strip("<>"),
        sender=name or address.split("@")[0],
        subject=str(message["Subject"] or "(no subject)"),
        sent=sent_at(str(message["Date"]) if message["Date"] else None),
        text=body.get_content() if body else "",
    )


def load(folder: Path) -> list[Mail]:
    return [parse(path.read_bytes()) for path in sorted(folder.glob("*.eml"))]
