from loans.web import create_app


def test_answered_as_unknown():
    client = create_app("sqlite://").test_client()
    for tag in ("VC-09", ""):
        answer = client.post("/loans", json={"player": "P1", "tag": tag})
        assert answer.status_code == 404
        assert answer.json["error"]
    assert client.get("/players/P1/instruments").json == []


def test_the_rest():
    client = create_app("sqlite://").test_client()
    assert client.post("/loans", json={"player": "P9", "tag": "VC-09"}).status_code == 404
    assert client.post("/loans", json={"player": "P1", "tag": "VA-02"}).status_code == 409
    assert client.post("/loans", json={"player": "P1", "tag": "VC-01"}).json == {"tag": "VC-01", "player": "Ilse"}
