import shippingquote

client = shippingquote.app.test_client()


def test_quote():
    body = client.post("/quote", json={"country": "fr", "grams": 1200}).get_json()
    assert body == {"zone": "near", "cents": 1010, "days": 4, "country": "FR"}


def test_too_heavy():
    answer = client.post("/quote", json={"country": "DE", "grams": 40000})
    assert answer.status_code == 422
    assert answer.get_json() == {"error": "too heavy for a parcel"}
