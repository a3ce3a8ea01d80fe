from coursecritics import create_app
from coursecritics.data import Rating
from coursecritics.stats import mean_stars, median_hours


def test_nobody_has_rated():
    answer = create_app().test_client().get("/courses/PH-310/summary")
    assert answer.status_code == 200
    assert answer.json == {
        "code": "PH-310",
        "title": "Plasma physics",
        "ratings": 0,
        "stars": None,
        "hours": None,
        "histogram": {"1": 0, "2": 0, "3": 0, "4": 0, "5": 0},
    }


def test_the_others():
    client = create_app().test_client()
    assert client.get("/courses/MA-101/summary").json["stars"] == 3.67
    assert mean_stars([Rating(1), Rating(2)]) == 1.5
    assert median_hours([Rating(1, hours=3)]) == 3
    assert client.get("/courses/none/summary").status_code == 404
