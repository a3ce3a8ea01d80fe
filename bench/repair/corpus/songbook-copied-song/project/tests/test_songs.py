from songbook import create_app


def test_songs():
    client = create_app().test_client()
    body = {"title": "Wild Mountain Thyme", "chords": "G C G"}
    assert client.post("/songs", json=body).status_code == 401
    made = client.post("/songs", json=body, headers={"X-Singer": "ana"})
    assert made.json["owner"] == "ana"
    assert client.delete("/songs/1", headers={"X-Singer": "ben"}).status_code == 403
    assert client.delete("/songs/1", headers={"X-Singer": "ana"}).status_code == 204
    assert client.post("/songs/1/copies", headers={"X-Singer": "ana"}).status_code == 404
