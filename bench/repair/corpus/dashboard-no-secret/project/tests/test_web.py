from dashboard.web import create_app


def test_session():
    client = create_app({"SECRET_KEY": "test"}).test_client()
    assert client.post("/sessions/ida").status_code == 201
    assert client.get("/me").json == {"name": "ida"}
