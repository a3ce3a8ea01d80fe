import pytest

from skydesk.app import app
from skydesk.requests import Conflict, ObservationRequest
from skydesk.status import Status


def test_observed_once():
    client = app.test_client()
    assert client.post("/requests/r2/observe", json={"notes": "clear"}).json == {"status": "observed", "notes": "clear"}
    assert client.post("/requests/r2/observe", json={"notes": "x"}).status_code == 409
    assert client.post("/requests/r9/cancel").status_code == 404


def test_cancelled_ones_stay_so():
    one = ObservationRequest("x", "M1", 5, Status("cancelled"))
    with pytest.raises(Conflict, match="already cancelled"):
        one.cancel()


def test_final():
    assert not Status.WAITING.is_final
    assert Status.OBSERVED.is_final
