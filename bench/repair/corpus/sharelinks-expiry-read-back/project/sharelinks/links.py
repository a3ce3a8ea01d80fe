from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from sharelinks.clock import as_utc, now
from sharelinks.tables import Link


class Expired(Exception):
    pass


def share(db: Session, file: str, hours: int) -> Link:
    link = Link(file=file, expires=now() + timedelta(hours=hours))
    db.add(link)
    db.commit()
    return link


def latest(db: Session) -> list[dict]:
    links = db.scalars(select(Link).order_by(Link.created.desc()).limit(20))
    return [{"file": link.file, "age": (now() - as_utc(link.created)).days} for link in links]


def follow(db: Session, link: Link) -> str:
    if link.expires < now():
        raise Expired(link.key)
    link.opened += 1
    db.commit()
    return link.file
