from coursecritics import create_app


def test_summary():
    answer = create_app().test_client().get("/courses/ma-101/summary").json
    assert answer["stars"] == 3.67
    assert answer["hours"] == 11.5
    assert answer["histogram"] == {"1": 0, "2": 1, "3": 0, "4": 1, "5": 1}


def test_rate():
    client = create_app().test_client()
    assert client.post("/courses/PH-310/ratings", json={"stars": 5}).status_code == 204
    answer = client.get("/courses/PH-310/summary").json
    assert (answer["stars"], answer["hours"]) == (5, None)
    assert client.post("/courses/PH-310/ratings", json={"stars": 6}).status_code == 422
    assert client.get("/courses/XX/summary").status_code == 404
