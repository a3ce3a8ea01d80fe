from turnstiles.web import create_app


def test_passages(tmp_path):
    client = create_app(tmp_path / "a.db").test_client()
    assert client.post("/gates/north/passages").json == {"gate": "north", "number": 1}
    assert client.post("/gates/north/passages").json == {"gate": "north", "number": 2}
    assert client.post("/gates/south/passages").json["number"] == 1
