from studiohire.app import create_app
from studiohire.customers import Customers


def test_booking():
    client = create_app().test_client()
    answer = client.post("/bookings", json={"mail": "band@example.org ", "room": "A", "hours": 2})
    assert answer.status_code == 201
    assert answer.json == {"room": "A", "hours": 2, "cents": 9000, "customer": 1}
    assert len(client.get("/customers/band@example.org").json["bookings"]) == 1


def test_refused():
    client = create_app().test_client()
    assert client.post("/bookings", json={"mail": "a@b.c", "room": "Z"}).status_code == 404
    assert client.post("/bookings", json={"room": "A"}).status_code == 400


def test_known_customers_are_not_added_again():
    customers = Customers()
    customers.add("a@example.org")
    customers.get_or_add("A@example.org")
    assert len(customers) == 1
