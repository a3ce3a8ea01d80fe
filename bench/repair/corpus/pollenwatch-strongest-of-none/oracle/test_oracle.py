from pollenwatch.figures import strongest
from pollenwatch.web import create_app

client = create_app().test_client()


def test_days_without_measurements_are_told_of_as_the_other_figures_do():
    for day in ("2026-01-05", "2026-04-13"):
        response = client.get(f"/days/{day}")
        assert response.status_code == 200
        assert response.json == {
            "day": day, "total": 0, "average": None, "strongest": None, "birch_share": None,
        }


def test_others():
    assert strongest({"a": 1, "b": 5, "c": 2}) == "b"
    assert client.get("/days/2026-04-12").json["strongest"] == "birch"
