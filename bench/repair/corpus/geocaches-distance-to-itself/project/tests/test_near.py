import pytest

from geocaches.api import app
from geocaches.sphere import bearing, distance


def test_distance():
    assert distance((52.52, 13.405), (48.137, 11.575)) == pytest.approx(504.4, abs=0.5)
    assert bearing((0, 0), (0, 10)) == 90


def test_near():
    client = app.test_client()
    assert [c["code"] for c in client.get("/near?lat=50.69&lon=9.1&km=3").json["caches"]] == ["GC2", "GC1"]
    assert client.get("/near?lat=1").status_code == 400
