from sessions.web import create_app


def test_cart():
    client = create_app().test_client()
    client.post("/cart/a")
    assert client.post("/cart/b").json == {"cart": ["a", "b"]}
