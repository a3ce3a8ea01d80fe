from app import create_app
from stats import average_rating, average_wait_minutes


def get(path):
    return create_app().test_client().get(path)


def test_profile():
    assert get("/doctors/dr-lindqvist/profile").json == {
        "name": "Maja Lindqvist",
        "specialty": "dermatology",
        "rating": 4.5,
        "review_count": 2,
        "wait_minutes": 9,
        "no_show_rate": 0.5,
    }


def test_unknown_doctor():
    assert get("/doctors/dr-who/profile").status_code == 404


def test_list():
    assert len(get("/doctors").json) == 2


def test_figures():
    assert average_rating([{"stars": 3}, {"stars": 4}, {"stars": 4}]) == 3.7
    assert average_wait_minutes([]) is None
