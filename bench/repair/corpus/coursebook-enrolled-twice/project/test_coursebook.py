import pytest

import coursebook


@pytest.fixture
def client(tmp_path):
    coursebook.app.config["DATABASE"] = str(tmp_path / "test.db")
    return coursebook.app.test_client()


def test_enrolment(client):
    ident = client.post("/courses", json={"title": "Pottery", "seats": 1}).get_json()["id"]
    assert client.post(f"/courses/{ident}/enrolments", json={"email": "A@b.org"}).status_code == 201
    assert client.get(f"/courses/{ident}").get_json()["free"] == 0
    assert client.post(f"/courses/{ident}/enrolments", json={"email": "c@d.org"}).status_code == 409
    assert client.delete(f"/courses/{ident}/enrolments/a@b.org").status_code == 204
