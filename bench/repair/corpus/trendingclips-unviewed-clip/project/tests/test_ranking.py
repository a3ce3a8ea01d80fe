from trendingclips import create_app
from trendingclips.clips import Clip
from trendingclips.ranking import like_share, ranked, score


def clips():
    return [Clip(1, "a", 10, views=100, likes=10), Clip(2, "b", 0, views=1000)]


def test_score():
    assert score(clips()[0]) == 2 + 1 - 0.5
    assert like_share(Clip(1, "x", 0)) == 0.0


def test_ranked():
    assert [clip.id for clip in ranked(clips())] == [2, 1]


def test_routes():
    client = create_app(clips()).test_client()
    assert client.get("/trending?limit=1").json == [{"id": 2, "title": "b", "score": 3.0}]
    assert client.post("/clips/1/view").json == {"views": 101}
    assert client.post("/clips/9/view").status_code == 404
