import pytest

from haulage.app import create_app
from haulage.subjects import booking_number, pallet_count


@pytest.fixture
def client():
    return create_app().test_client()


def test_filed_under_its_booking(client):
    mail = {"from": "a@ruhr.example", "subject": "Re: HL-200314, 12 pallets"}
    assert client.post("/hooks/mail", json=mail).get_json() == {"filed": "200314"}
    assert client.get("/bookings/200314/mails").get_json() == [{**mail, "pallets": 12, "reply": True}]


def test_subjects():
    assert booking_number("hl-000007 delayed") == "000007"
    assert pallet_count("nothing") is None
