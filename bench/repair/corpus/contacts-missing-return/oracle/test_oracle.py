from crm.app import create_app
from crm.phones import normalise


def test_international_numbers_stay():
    assert normalise("+33 4 72 00 00 00") == "+33472000000"
    assert normalise("+44 (113) 496-0000") == "+441134960000"


def test_contact_with_international_number():
    client = create_app().test_client()
    response = client.post("/contacts", json={"name": "Zoe", "town": "Lyon", "phone": "+33 4 72 00 00 00"})
    assert response.status_code == 201
    assert response.get_json() == {"label": "Zoe\nLYON\nTel. +33472000000"}
    assert client.get("/labels").get_json() == {"labels": ["Zoe\nLYON\nTel. +33472000000"]}


def test_the_others_are_as_they_were():
    assert normalise("0033 472") == "+33472"
    assert normalise("0113-496") == "+44113496"
    assert normalise("113 496") == "+44113496"
