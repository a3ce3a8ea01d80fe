import pytest

from skydesk.app import app
from skydesk.requests import Conflict, ObservationRequest
from skydesk.status import Status


def test_cancelled():
    client = app.test_client()
    assert client.post("/requests/r3/cancel").json == {"status": "cancelled"}
    answer = client.post("/requests/r3/cancel")
    assert answer.status_code == 409 and answer.json == {"error": "already cancelled"}


def test_model():
    one = ObservationRequest("x", "M1", 5)
    one.cancel()
    assert one.status is Status("cancelled") and one.status.is_final
    with pytest.raises(Conflict):
        one.observe("late")


def test_the_statuses_are_as_they_were():
    assert {status.value for status in Status} == {"waiting", "observed", "cancelled"}
    assert Status.CANCELLED == "cancelled"
