import sqlite3

from fastapi.testclient import TestClient

from app import main, schemas

client = TestClient(main.app, raise_server_exceptions=False)


def test_a_tutor_who_wrote_nothing_yet():
    answer = client.get("/tutors/2")
    assert answer.status_code == 200
    assert answer.json() == {
        "id": 2,
        "name": "Idris Bah",
        "city": None,
        "bio": None,
        "subjects": [{"slug": "french", "title": "French", "level": None}],
    }


def test_the_model_still_holds_what_must_be_there():
    fields = schemas.Tutor.model_fields
    assert fields["name"].is_required() and fields["subjects"].is_required() and fields["id"].is_required()
    assert main.app.openapi()["paths"]["/tutors/{number}"]["get"]["responses"]["200"]["content"]["application/json"][
        "schema"
    ] == {"$ref": "#/components/schemas/Tutor"}


def test_the_others_are_as_they_were():
    assert client.get("/tutors/1").json()["bio"] == "Physics for twenty years."
    assert client.get("/tutors").json()[0] == {"id": 1, "name": "Nele Fuchs", "city": "Kiel"}
