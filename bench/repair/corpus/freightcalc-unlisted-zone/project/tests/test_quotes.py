from freightcalc.app import app
from freightcalc.zones import days

client = app.test_client()


def test_home():
    assert client.get("/quote?country=de&kilos=3").json == {"country": "DE", "cents": 540, "days": "1-2"}


def test_days_of_a_country_in_no_zone():
    assert days("NZ") == (6, 14)


def test_too_heavy():
    assert client.get("/quote?country=DE&kilos=32").status_code == 400
