import pytest
from fastapi.testclient import TestClient

from archive.main import app

client = TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize("text", ["2;drop", "two", "1.5", "0x2"])
def test_bad_pages_are_refused_in_the_house_form(text):
    response = client.get("/photos", params={"page": text})
    assert response.status_code == 400
    assert response.json()["parameter"] == "page"
    assert response.json()["detail"]


def test_good_pages_are_as_they_were():
    assert client.get("/photos").json()["page"] == 1
    assert client.get("/photos?page=3").json() == {
        "items": [{"id": n, "title": f"Plate {n}", "year": 1890 + n} for n in range(21, 26)],
        "page": 3,
        "pages": 3,
    }
    assert client.get("/photos?page=9").json()["items"] == []
    assert client.get("/photos?page=-1").json() == {"detail": "page must be 1 or more", "parameter": "page"}


def test_years_still_refused():
    assert client.get("/photos?to=x").json() == {"detail": "to must be a whole number", "parameter": "to"}
