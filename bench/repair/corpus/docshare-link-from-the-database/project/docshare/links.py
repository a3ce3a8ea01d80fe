import secrets
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from docshare.clock import as_utc, now
from docshare.database import Link


class LinkExpired(Exception):
    pass


def create(db: Session, document: str, hours: int | None) -> Link:
    made = now()
    expires = made + timedelta(hours=hours) if hours is not None else None
    link = Link(token=secrets.token_urlsafe(8), document=document, created_at=made, expires_at=expires)
    db.add(link)
    db.commit()
    return link


def open_link(db: Session, token: str) -> Link | None:
    link = db.get(Link, token)
    if link is None:
        return None
    if link.expires_at is not None and link.expires_at <= now():
        raise LinkExpired(token)
    link.opened += 1
    db.commit()
    return link


def age_in_hours(link: Link) -> int:
    return int((now() - as_utc(link.created_at)).total_seconds() // 3600)


def of_document(db: Session, document: str) -> list[Link]:
    return list(db.scalars(select(Link).where(Link.document == document).order_by(Link.created_at)))
