from datetime import datetime, timedelta, timezone

import pytest
from fastapi.testclient import TestClient

from presspass import clock, deadlines
from presspass.main import app
from presspass.storage import Base, Event, SessionLocal, engine

client = TestClient(app, raise_server_exceptions=False)


@pytest.fixture(autouse=True)
def fresh():
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)


def apply_to(**fields):
    with SessionLocal() as db:
        db.add(Event(title="Summit", **fields))
        db.commit()
    return client.post("/events/1/applications", json={"outlet": "Radio 3"})


def outlets():
    return client.get("/events/1").json()["outlets"]


@pytest.mark.parametrize("left", [timedelta(minutes=5), timedelta(days=40)])
def test_before_the_deadline(left):
    assert apply_to(deadline=clock.now() + left).status_code == 201
    assert outlets() == ["Radio 3"]


@pytest.mark.parametrize("late", [timedelta(minutes=5), timedelta(days=40)])
def test_after_the_deadline(late):
    answer = apply_to(deadline=clock.now() - late)
    assert (answer.status_code, answer.json()) == (409, {"detail": "the deadline has passed"})
    assert outlets() == []


def test_without_a_deadline():
    assert apply_to().status_code == 201


def test_times_with_their_zone_are_still_compared():
    noon = datetime(2026, 5, 1, 12, tzinfo=timezone.utc)
    assert deadlines.has_passed(noon, noon + timedelta(hours=1))
    assert not deadlines.has_passed(noon, noon.astimezone(timezone(timedelta(hours=3))))
    with SessionLocal() as db:
        db.add(Event(title="Gala", deadline=clock.now() + timedelta(hours=2, minutes=1)))
        db.commit()
    assert client.get("/events/1").json()["hours_left"] == 2
