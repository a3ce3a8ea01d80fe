from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Fence, Position, Tracker


def get_tracker(db: Session, serial: str):
    return db.scalars(select(Tracker).where(Tracker.serial == serial)).first()


def get_fence(db: Session, name: str):
    return db.scalars(select(Fence).where(Fence.name == name)).first()


def last_position(db: Session, tracker: Tracker):
    query = select(Position).where(Position.tracker_id == tracker.id).order_by(Position.at.desc())
    return db.scalars(query).first()


def history(db: Session, tracker: Tracker, limit: int):
    query = select(Position).where(Position.tracker_id == tracker.id).order_by(Position.at.desc()).limit(limit)
    return db.scalars(query).all()
