import math

from trendingclips import create_app
from trendingclips.clips import Clip
from trendingclips.ranking import ranked, score


def test_the_list_has_the_new_clip_below_the_seen_ones():
    answer = create_app().test_client().get("/trending")
    assert answer.status_code == 200
    assert [clip["id"] for clip in answer.json] == [1, 2, 3]
    assert all(isinstance(clip["score"], (int, float)) for clip in answer.json)


def test_its_score_is_a_number():
    new = score(Clip(1, "x", hours=0))
    assert math.isfinite(new)
    # No views count as one, or as none; they never outdo what has been seen by some.
    assert new <= score(Clip(2, "x", hours=0, views=2))


def test_it_sinks_with_the_hours():
    assert score(Clip(1, "x", hours=5)) < score(Clip(2, "x", hours=1))
    fresh, old = Clip(1, "x", hours=0), Clip(2, "y", hours=90)
    assert ranked([old, fresh]) == [fresh, old]


def test_the_scores_of_seen_clips_stay():
    assert score(Clip(1, "a", 10, views=100, likes=10)) == 2.5
    assert score(Clip(1, "a", 0, views=1)) == 0.0


def test_first_view():
    clips = [Clip(7, "x", hours=0)]
    client = create_app(clips).test_client()
    assert client.post("/clips/7/view").json == {"views": 1}
    assert client.get("/trending").json[0]["score"] == 0
