from fastapi.testclient import TestClient

from herbgarden.main import app
from herbgarden.paging import page_of

client = TestClient(app)


def test_first_page():
    page = client.get("/herbs").json()
    assert len(page["items"]) == 20
    assert (page["total"], page["next"]) == (44, 20)


def test_last_page():
    page = client.get("/herbs?start=40&count=10").json()
    assert [herb["name"] for herb in page["items"]] == ["vervain", "woodruff", "wormwood", "yarrow"]
    assert page["next"] is None


def test_too_many():
    assert len(page_of(list(range(300)), count=250)["items"]) == 100


def test_bed():
    assert {herb["bed"] for herb in client.get("/herbs?bed=b").json()["items"]} == {"B"}
    assert client.get("/herbs?count=0").status_code == 422


def test_herb():
    assert client.get("/herbs/Sage").json()["name"] == "sage"
    assert client.get("/herbs/oak").status_code == 404
