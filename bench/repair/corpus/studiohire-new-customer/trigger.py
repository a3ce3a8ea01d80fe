from studiohire.app import create_app

create_app().test_client().post("/bookings", json={"mail": "New@Example.org", "room": "B", "hours": 3})
