from canteen.web import create_app
from canteen.weeks import following


def test_menu():
    answer = create_app().test_client().get("/menu/2026/23").json
    assert answer["days"][0] == {"date": "2026-06-01", "dish": "Soup"}
    assert create_app().test_client().get("/menu/2026/60").status_code == 404


def test_following():
    assert following(2026, 23) == (2026, 24)
    assert following(2020, 53) == (2021, 1)
