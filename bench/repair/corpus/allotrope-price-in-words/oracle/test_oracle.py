import pytest

from market import create_app

client = create_app().test_client()


@pytest.mark.parametrize("price", ["cheap", "", "1,5", "1.2.3"])
def test_prices_that_are_no_numbers_are_refused_as_limits_are(price):
    answer = client.get("/samples", query_string={"max_price": price})
    assert answer.status_code == 422
    assert answer.json["field"] == "max_price"
    assert answer.json["error"]


def test_others():
    assert client.get("/samples?max_price=18").json["count"] == 2
    assert client.get("/samples?max_price=9.5&element=Bi").json["count"] == 1
    assert client.get("/samples?max_price=-1").json["error"] == "must not be negative"
