from canteen.web import create_app
from canteen.weeks import following


def test_the_turn_of_the_year():
    answer = create_app().test_client().get("/menu/2025/52/print")
    assert answer.status_code == 200
    assert [part["week"] for part in answer.json] == ["2025-W52", "2026-W01"]
    assert answer.json[1]["days"][0]["date"] == "2025-12-29"


def test_years_of_53_weeks():
    assert following(2026, 52) == (2026, 53)
    assert following(2026, 53) == (2027, 1)
    assert following(2020, 52) == (2020, 53)
    assert following(2024, 52) == (2025, 1)
    assert following(2024, 51) == (2024, 52)
