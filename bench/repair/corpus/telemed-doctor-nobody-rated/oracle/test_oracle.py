from app import create_app
from stats import average_rating


def test_nobody_has_rated():
    response = create_app().test_client().get("/doctors/dr-okafor/profile")
    assert response.status_code == 200
    assert response.json == {
        "name": "Ada Okafor",
        "specialty": "pediatrics",
        "rating": None,
        "review_count": 0,
        "wait_minutes": None,
        "no_show_rate": None,
    }


def test_others():
    assert average_rating([{"stars": 1}, {"stars": 2}]) == 1.5
    assert create_app().test_client().get("/doctors/x/profile").status_code == 404
