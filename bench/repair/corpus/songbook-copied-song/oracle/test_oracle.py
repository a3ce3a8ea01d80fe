from songbook import create_app

ANA, BEN = {"X-Singer": "ana"}, {"X-Singer": "ben"}


def test_a_copy_belongs_to_who_made_it():
    client = create_app().test_client()
    client.post("/songs", json={"title": "Shenandoah", "chords": "D"}, headers=ANA)
    answer = client.post("/songs/1/copies", headers=BEN)
    assert answer.status_code == 201
    assert answer.json == {"id": 2, "title": "Shenandoah (copy)", "chords": "D", "owner": "ben", "copied_from": 1}
    assert client.delete("/songs/2", headers=ANA).status_code == 403
    assert client.delete("/songs/2", headers=BEN).status_code == 204
    assert client.post("/songs/1/copies").status_code == 401
    assert client.post("/songs/9/copies", headers=BEN).status_code == 404
