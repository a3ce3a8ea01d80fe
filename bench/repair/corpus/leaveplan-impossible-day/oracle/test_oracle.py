from datetime import date

import pytest

from leaveplan import create_app

client = create_app().test_client()


@pytest.mark.parametrize("day", ["2026-06-31", "tomorrow", "", "2026-02-29", "31.07.2026"])
def test_no_day(day):
    answer = client.get("/api/absent", query_string={"day": day})
    # An empty day may also stand for today.
    if day == "" and answer.status_code == 200:
        assert answer.get_json()["day"] == date.today().isoformat()
        return
    assert answer.status_code in (400, 422)


def test_days():
    body = client.get("/api/absent?day=2026-07-20").get_json()
    assert body["day"] == "2026-07-20" and [one["who"] for one in body["absent"]] == ["till"]
    assert client.get("/api/absent").get_json()["day"] == date.today().isoformat()
    assert client.get("/api/absent?day=2026-09-01").get_json()["absent"][0]["kind"] == "training"
