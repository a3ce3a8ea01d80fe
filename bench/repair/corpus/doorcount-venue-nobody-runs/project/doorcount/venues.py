from sqlalchemy import select

from doorcount.models import Count, Venue


def all_venues(db):
    return db.scalars(select(Venue).order_by(Venue.name)).all()


def find_venue(db, slug):
    return db.execute(select(Venue).where(Venue.slug == slug)).scalar_one_or_none()


def count(db, venue, change):
    if venue.inside() + change < 0:
        change = -venue.inside()
    db.add(Count(venue=venue, change=change))
    db.commit()


def state(db, slug):
    venue = db.execute(select(Venue).where(Venue.slug == slug)).scalar_one()
    inside = venue.inside()
    return {"name": venue.name, "inside": inside, "free": max(0, venue.capacity - inside)}
