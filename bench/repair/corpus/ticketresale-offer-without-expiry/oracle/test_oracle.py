import datetime

from resale import sorting
from resale.app import app


def numbers(found):
    return [one["id"] for one in found]


def test_offers_without_a_last_day_come_last():
    answer = app.test_client().get("/offers?sort=expires")
    assert answer.status_code == 200
    assert numbers(answer.json) == [3, 1, 2]
    assert answer.json[2]["expires"] is None


def test_several_of_them_keep_their_order():
    day = datetime.date
    offers = [{"id": 1, "expires": None}, {"id": 2, "expires": day(2026, 1, 2)}, {"id": 3, "expires": None}]
    offers.append({"id": 4, "expires": day(2025, 1, 2)})
    assert numbers(sorting.by_expiry(offers)) == [4, 2, 1, 3]
    assert sorting.by_expiry([]) == []
