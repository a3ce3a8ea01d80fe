from fleet import create_app
from fleet.stats import longest_trip


def client():
    return create_app().test_client()


def test_nothing_driven():
    response = client().get("/vehicles/VAN-3/stats?month=2026-02")
    assert response.status_code == 200
    body = response.get_json()
    # As the consumption beside it: there is none.
    assert body == {"vehicle": "VAN-3", "trips": 0, "km": 0, "consumption": None, "longest": None}


def test_driven():
    body = client().get("/vehicles/VAN-2/stats").get_json()
    assert body["longest"] == {"day": "2026-02-11", "km": 310.2}
    assert longest_trip([{"day": "2026-02-01", "km": 0}]) == {"day": "2026-02-01", "km": 0}
    assert client().get("/vehicles/X/stats").status_code == 404
