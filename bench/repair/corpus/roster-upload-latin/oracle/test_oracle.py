import pytest

from roster.web import create_app


def put(app, data):
    return app.test_client().put("/players", data=data, content_type="text/csv")


@pytest.mark.parametrize("data", ["number,name\n7,Zoë\n".encode("latin-1"), "number,name\n7,Zoë\n".encode("cp1252")])
def test_other_encodings_are_refused_or_read_rightly(data):
    app = create_app()
    put(app, b"number,name\n1,Ann\n")
    response = put(app, data)
    if response.status_code == 200:
        assert app.players.by_number == {7: "Zoë"}
        return
    assert 400 <= response.status_code < 500
    assert set(response.get_json()) == {"reason", "line"}
    assert response.get_json()["reason"]
    assert app.players.by_number == {1: "Ann"}


def test_the_others_are_as_they_were():
    app = create_app()
    assert put(app, "number,name\n7,Zoë\n".encode()).get_json() == {"count": 1}
    assert app.players.by_number == {7: "Zoë"}
    assert put(app, "\ufeffnumber,name\n1,A\n".encode()).get_json() == {"count": 1}
    assert put(app, b"number,name\n1,\n").get_json() == {"reason": "name is empty", "line": 2}
    assert put(app, b"x\n").status_code == 422
