from bookfair import booking
from bookfair.app import app


def test_booked():
    taken = {}
    made = booking.book(taken, "A1", "x", 2, power=True, discount="member")
    assert made == booking.Booking("A1", "x", 2, 34650) and taken["A1"] is made
    assert booking.book(taken, "A1", "y", 1) is None
    assert booking.book(taken, "A2", "y", 1).cents == 18000


def test_web():
    client = app.test_client()
    answer = client.post("/stands/B12/bookings", json={"publisher": "Otter Press", "days": 2, "power": True})
    assert answer.status_code == 201
    assert answer.json == {"stand": "B12", "publisher": "Otter Press", "days": 2, "cents": 38500}
    assert client.post("/stands/B12/bookings", json={"publisher": "Z"}).status_code == 409


def test_price_as_before():
    assert booking.price(1, with_power=True) == 20500
    assert booking.quote(1, True, None)["cents"] == 20500
