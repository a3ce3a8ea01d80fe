from florist import create_app


def test_orders():
    client = create_app().test_client()
    assert "Together 22.40" in client.get("/orders/11").text
    assert client.get("/orders/12/receipt").status_code == 409
    assert client.get("/orders/13").status_code == 404
