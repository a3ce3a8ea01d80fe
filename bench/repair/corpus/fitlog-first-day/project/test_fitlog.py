import fitlog


def test_workouts():
    client = fitlog.app.test_client()
    assert client.post("/members/1/workouts", json={"kind": "run", "minutes": 30}).get_json()["calories"] == 306
    client.post("/members/1/workouts", json={"kind": "row", "minutes": 45})
    assert client.get("/members/1/overview").get_json()["average_minutes"] == 37.5


def test_refused():
    client = fitlog.app.test_client()
    assert client.post("/members/9/workouts", json={}).status_code == 404
    assert client.post("/members/1/workouts", json={"kind": "chess"}).status_code == 400
