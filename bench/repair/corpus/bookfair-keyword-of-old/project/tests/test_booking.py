from bookfair import booking
from bookfair.app import app


def test_price():
    assert booking.price(2) == 36000
    assert booking.price(1, with_power=True, discount="small-press") == 16400


def test_quote():
    assert app.test_client().get("/quote?days=3&power=1").json == {"days": 3, "cents": 56500}


def test_taken():
    assert booking.book({"A1": object()}, "A1", "x", 1) is None
    assert app.test_client().post("/stands/A2/bookings", json={"publisher": "x", "days": 9}).status_code == 400
