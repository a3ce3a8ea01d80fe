from leaveplan import create_app

client = create_app().test_client()


def test_absent():
    body = client.get("/api/absent?day=2026-07-14").get_json()
    assert [one["who"] for one in body["absent"]] == ["mara", "till"]


def test_days():
    assert client.get("/api/people/mara/days").get_json() == {"who": "mara", "days": 10}
    assert client.get("/api/people/nobody/leaves").status_code == 404
