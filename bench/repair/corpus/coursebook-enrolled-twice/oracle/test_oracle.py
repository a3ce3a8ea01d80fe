import pytest

import coursebook


@pytest.fixture
def client(tmp_path):
    coursebook.app.config["DATABASE"] = str(tmp_path / "oracle.db")
    made = coursebook.app.test_client()
    for title in ("Pottery", "Spanish"):
        made.post("/courses", json={"title": title, "seats": 3})
    return made


def test_a_second_time(client):
    first = {"email": "a@b.org", "name": "First"}
    assert client.post("/courses/1/enrolments", json=first).status_code == 201
    answer = client.post("/courses/1/enrolments", json={"email": " A@B.org", "name": "Second"})
    # Refused, or answered as the first time; never written twice or over.
    if answer.status_code in (200, 201):
        assert answer.get_json()["email"] == "a@b.org"
    else:
        assert answer.status_code in (400, 409, 422) and answer.get_json()["error"]
    assert client.get("/courses/1").get_json()["free"] == 2
    with coursebook.app.app_context():
        rows = coursebook.connect().execute("select name from enrolments").fetchall()
    assert [row["name"] for row in rows] == ["First"]


def test_another_course_and_another_person(client):
    assert client.post("/courses/1/enrolments", json={"email": "a@b.org"}).status_code == 201
    assert client.post("/courses/2/enrolments", json={"email": "a@b.org"}).status_code == 201
    assert client.post("/courses/1/enrolments", json={"email": "c@b.org"}).status_code == 201
    assert client.get("/courses/1").get_json()["free"] == 1
    assert client.post("/courses/9/enrolments", json={"email": "c@b.org"}).status_code == 404
