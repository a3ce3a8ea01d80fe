from studiohire.app import create_app
from studiohire.customers import Customers


def test_the_first_booking():
    client = create_app().test_client()
    answer = client.post("/bookings", json={"mail": "New@Example.org", "room": "B", "hours": 3})
    assert answer.status_code == 201
    assert answer.json == {"room": "B", "hours": 3, "cents": 9000, "customer": 2}
    assert client.get("/customers/new@example.org").json["bookings"] == [{"room": "B", "hours": 3, "cents": 9000}]


def test_one_customer_for_all_bookings_of_a_mail():
    customers = Customers()
    first = customers.get_or_add(" Ana@example.org")
    assert first is customers.get_or_add("ana@example.org") is customers.get("ana@example.org")
    assert first.mail == "ana@example.org"
    assert len(customers) == 1


def test_discount_from_the_sixth():
    client = create_app(Customers()).test_client()
    cents = [client.post("/bookings", json={"mail": "x@y.z", "room": "A"}).json["cents"] for _ in range(6)]
    assert cents == [4500] * 5 + [4050]


def test_strangers_are_not_added_by_a_look():
    client = create_app().test_client()
    assert client.get("/customers/who@example.org").status_code == 404
    assert client.post("/bookings", json={"mail": "who@example.org", "room": "Z"}).status_code == 404
    assert client.get("/customers/who@example.org").status_code == 404
