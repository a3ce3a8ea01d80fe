import pytest

from prices.web import create_app

client = create_app().test_client()


@pytest.mark.parametrize("grams, cents", [(1, 499), (2000, 499), (2001, 699), (31500, 1649)])
def test_parcel(grams, cents):
    assert client.get(f"/price?grams={grams}").get_json() == {"cents": cents}


def test_letter():
    assert client.get("/letter?grams=21").get_json() == {"cents": 110}
    response = client.get("/letter?grams=1001")
    assert (response.status_code, response.get_json()) == (422, {"error": "not more than 1000 g"})


def test_refused():
    assert client.get("/price?grams=0").status_code == 400
    assert client.get("/price?grams=5&zone=moon").status_code == 400
