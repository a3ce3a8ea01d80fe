import httpx
from fastapi.testclient import TestClient

from elevations.app import create_app
from elevations.client import Heights

TRACK = {"points": [[47.1, 11.2], [47.2, 11.3], [47.3, 11.3]]}


def served(answer):
    heights = Heights(httpx.Client(transport=httpx.MockTransport(answer), base_url="https://h.example"), pause=0)
    return TestClient(create_app(heights))


def test_profile():
    rows = [{"elevation": 900.0}, {"elevation": 1210.4}, {"elevation": 1100.0}]
    busy = [503]

    def answer(request):
        return httpx.Response(busy.pop()) if busy else httpx.Response(200, json={"results": rows})

    assert served(answer).post("/profile", json=TRACK).json() == {"up": 310, "down": 110}


def test_unavailable():
    answer = served(lambda request: httpx.Response(503)).post("/profile", json=TRACK)
    assert (answer.status_code, answer.json()) == (502, {"error": "heights_unavailable"})
    assert answer.headers["retry-after"] == "60"
