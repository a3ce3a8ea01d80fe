import pytest

from rehearsals import create_app


@pytest.mark.parametrize("path", ["/calendar", "/calendar/next"])
def test_deleted_member_is_sent_to_the_login(path):
    app = create_app()
    client = app.test_client()
    client.post("/login", data={"email": "lou@band.example", "pin": "4417"})
    assert client.get(path).status_code == 200
    app.members.remove(2)
    answer = client.get(path)
    assert answer.status_code == 302
    assert answer.location.startswith("/login")
    # The login is within reach, and serves others.
    assert client.get("/login").status_code == 200
    client.post("/login", data={"email": "ana@band.example", "pin": "1903"})
    assert client.get("/calendar").json == {"member": "Ana", "days": ["2026-02-03", "2026-02-10"]}


def test_nobody():
    assert create_app().test_client().get("/calendar/next").location == "/login"
