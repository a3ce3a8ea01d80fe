from vat.app import create_app


def post(vat):
    return create_app().test_client().post("/companies", json={"vat": vat})


def test_taken():
    assert post("u 1234 5678").get_json() == {"vat": "ATU12345678"}


def test_refused():
    response = post("DE12345678")
    assert response.status_code == 422
    assert response.get_json() == {"field": "vat", "message": "must be like ATU12345678"}
