import csv
import os
import sys

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from rings.outcome import Outcome
from rings.tables import Place, Ring, open_session


def place_id(session, name):
    found = session.scalar(select(Place.id).where(Place.name == name))
    if found is None:
        place = Place(name=name)
        session.add(place)
        session.commit()
        found = place.id
    return found


def load(session, lines):
    """Adds a ring for each line. Lines with a ring that is known already are only counted."""
    outcome = Outcome()
    for number, row in enumerate(csv.DictReader(lines), start=2):
        place = place_id(session, row["place"])
        session.add(Ring(number=row["ring"], species=row["species"], place_id=place))
        try:
            session.commit()
            outcome.added += 1
        except IntegrityError:
            outcome.duplicates.append(number)
    return outcome


def main():
    with open_session(os.environ.get("DATABASE_URL", "sqlite://")) as session, open(sys.argv[1], newline="") as lines:
        print(load(session, lines))


if __name__ == "__main__":
    main()
