from gatehouse.web import app


def test_enter():
    client = app.test_client()
    assert client.post("/v2/entries", json={"plate": "m-ab 2"}).json == {"plate": "M-AB2", "zone": "south"}
    assert client.post("/v2/entries", json={"plate": "x"}).status_code == 403
