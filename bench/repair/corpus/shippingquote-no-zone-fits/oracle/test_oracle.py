import pytest

import shippingquote

client = shippingquote.app.test_client()


@pytest.mark.parametrize("country", ["NO", "us", "", "Germany", None])
def test_a_country_of_no_zone(country):
    answer = client.post("/quote", json={"country": country, "grams": 2400})
    assert answer.status_code in (400, 404, 422)
    body = answer.get_json()
    assert body["error"] and "cents" not in body


def test_quotes():
    assert client.post("/quote", json={"grams": 1}).get_json()["cents"] == 450
    assert client.post("/quote", json={"country": "IT", "grams": 2000}).get_json()["cents"] == 1530
    assert client.post("/quote", json={"country": "PL", "grams": 2001}).get_json()["zone"] == "near"
    assert client.post("/quote", json={"country": "DE", "grams": "2"}).status_code == 400
    assert client.post("/quote", json={"country": "DE", "grams": 0}).status_code == 422
