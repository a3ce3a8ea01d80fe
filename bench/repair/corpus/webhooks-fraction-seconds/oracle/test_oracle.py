import pytest
from fastapi.testclient import TestClient

from webhooks.main import app
from webhooks.refunds import refund_of

client = TestClient(app, raise_server_exceptions=False)


def refunded(time):
    return refund_of({"id": "r", "payment": "p", "time": time})["refunded_at"]


def test_fractions_are_kept():
    assert refunded("2026-03-14T08:12:09.431Z") == "2026-03-14T08:12:09.431000+00:00"
    assert refunded("2026-03-14T08:12:09Z") == "2026-03-14T08:12:09+00:00"


def test_nonsense_is_still_no_time():
    for text in ("yesterday", "", "2026-13-01T00:00:00Z"):
        with pytest.raises(ValueError):
            refunded(text)
