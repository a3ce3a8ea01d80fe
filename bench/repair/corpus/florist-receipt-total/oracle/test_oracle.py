from florist import create_app


def test_the_receipt():
    client = create_app().test_client()
    text = client.get("/orders/11/receipt").text
    assert "Paid 22.40 by Ines" in text
    assert "<li>3 Tulips</li>" in text
    assert "Together 22.40" in client.get("/orders/11").text
    assert create_app().jinja_env.undefined.__name__ == "StrictUndefined"
