from shop.web import app


def test_stars():
    client = app.test_client()
    for stars in ("many", "", "4,5"):
        response = client.get(f"/items/top?stars={stars}")
        assert response.status_code == 400
        assert response.json["error"]
    assert len(client.get("/items/top?stars=4").json) == 4
