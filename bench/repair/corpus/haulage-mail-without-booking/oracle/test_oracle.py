from haulage.app import create_app
from haulage.subjects import booking_number


def test_without_a_booking():
    client = create_app().test_client()
    mail = {"from": "gate@port.example", "subject": "New gate hours, 3 plt"}
    answer = client.post("/hooks/mail", json=mail)
    assert answer.status_code == 200 and answer.get_json() == {"filed": "unassigned"}
    assert client.get("/unassigned").get_json() == [{**mail, "pallets": 3, "reply": False}]
    assert client.post("/hooks/mail", json={"from": "x@y.example"}).get_json() == {"filed": "unassigned"}


def test_none_and_no_other_value():
    assert booking_number("HL-12345") is None
    assert booking_number("") is None
    assert booking_number("about HL-123456.") == "123456"
