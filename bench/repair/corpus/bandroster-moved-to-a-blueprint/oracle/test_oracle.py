from bandroster import create_app
from bandroster.store import Player


def test_somebody_who_is_away_can_come_back():
    client = create_app([Player(1, "Inga", "tuba", away=True), Player(2, "Bo", "tuba")]).test_client()
    answer = client.get("/players/1")
    assert answer.status_code == 200
    assert 'action="/players/1/back"' in answer.text
    assert "Is back" in answer.text
    assert client.post("/players/1/back").headers["Location"] == "/players/1"
    page = client.get("/players/1").text
    assert 'action="/players/1/away"' in page
    assert "Deputies: Bo" in page


def test_the_others():
    client = create_app([Player(1, "Inga", "tuba")]).test_client()
    assert client.get("/players/7").status_code == 404
    assert client.get("/players/").status_code == 200
    assert client.post("/players/7/back").status_code == 404
