from songbook import create_app

client = create_app().test_client()
client.post("/songs", json={"title": "Shenandoah", "chords": "D G D"}, headers={"X-Singer": "ana"})
client.post("/songs/1/copies", headers={"X-Singer": "ben"})
