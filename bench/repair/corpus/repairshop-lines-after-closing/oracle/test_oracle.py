from repairshop.web import create_app


def client():
    return create_app("sqlite://").test_client()


def test_total_of_lines():
    response = client().get("/invoices/2/total")
    assert response.status_code == 200
    assert response.get_json() == {"id": 2, "cents": 7690}


def test_total_of_none():
    assert client().get("/invoices/1/total").get_json() == {"id": 1, "cents": 0}
    assert client().get("/invoices/7/total").status_code == 404


def test_the_others():
    assert client().get("/unpaid").get_json() == [{"id": 2, "cents": 7690}]
    assert client().get("/invoices/1").get_json() == {"id": 1, "customer": "Adler", "paid": True}
