from fastapi.testclient import TestClient

from app.main import app
from app.repository import find_dishes

client = TestClient(app)


def test_the_plan():
    assert client.get("/evenings/1/plan").json() == {"evening": 1, "cooks": ["Asha", "Bruno", "Carol"], "portions": 24}
    assert client.get("/evenings/2/plan").json() == {"evening": 2, "cooks": ["Dorota"], "portions": 5}
    assert client.get("/evenings/7/plan").json() == {"evening": 7, "cooks": [], "portions": 0}


def test_the_pages_still_have_a_total():
    answer = client.get("/dishes", params={"limit": 1}).json()
    assert (len(answer["items"]), answer["total"]) == (1, 4)
    assert find_dishes(evening=2)[1] == 1
