from studio.app import create_app
from studio.models import Artist, Work


def test_unknown_artists_are_answered_with_404_like_the_rest():
    client = create_app("sqlite://").test_client()
    for number in (41, 1, 0):
        answer = client.get(f"/artists/{number}/portfolio")
        assert answer.status_code == 404
        assert set(answer.json) == {"error"}


def test_known_ones():
    app = create_app("sqlite://")
    with app.sessions.begin() as session:
        session.add(Artist(id=3, name="Ada", style="blackwork", works=[Work(title="Fern", hours=2)]))
        session.add(Artist(id=4, name="New", style="dotwork"))
    client = app.test_client()
    assert client.get("/artists/3/portfolio").json["works"] == [{"id": 1, "title": "Fern"}]
    assert client.get("/artists/4/portfolio").json == {"name": "New", "style": "dotwork", "works": []}
