from math import pi

import pytest

from geocaches.api import app
from geocaches.sphere import EARTH, distance


def test_a_point_is_at_itself():
    assert distance((50.67, 9.09), (50.67, 9.09)) == pytest.approx(0, abs=0.01)
    body = app.test_client().get("/near?lat=50.67&lon=9.09&km=5").json
    assert [(c["code"], c["km"]) for c in body["caches"]] == [("GC1", 0.0), ("GC2", 3.4)]


def test_points_on_opposite_sides():
    assert distance((41.1, 17.32), (-41.1, -162.68)) == pytest.approx(EARTH * pi, abs=0.5)


def test_others():
    assert distance((0, 0), (0, 90)) == pytest.approx(EARTH * pi / 2, rel=1e-6)
    assert distance((50.67, 9.09), (50.7, 9.1)) == pytest.approx(3.41, abs=0.02)
