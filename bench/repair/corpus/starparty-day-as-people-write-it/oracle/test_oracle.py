from datetime import date

import pytest

from starparty.app import create_app

client = create_app().test_client()


@pytest.mark.parametrize("text", ["14.08.2025", "2025-02-30", "tomorrow", "08/14/2025"])
def test_what_is_no_day_is_refused(text):
    # As what is no number is.
    answer = client.get("/slots", query_string={"day": text, "telescope": "solar"})
    assert answer.status_code == 400
    assert answer.get_json()["field"] == "day"
    assert answer.get_json()["error"].startswith("day")


def test_days():
    answer = client.get("/slots?day=2025-12-05&people=8").get_json()
    assert answer == {"day": "2025-12-05", "hours": "17-21", "free": 8, "fits": True}
    assert client.get("/slots?day=").get_json()["day"] == date.today().isoformat()
    assert client.get("/slots?people=x").get_json()["field"] == "people"
