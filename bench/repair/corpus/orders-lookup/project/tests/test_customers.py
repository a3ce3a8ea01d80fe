def test_read_customer(client):
    assert client.get("/customers/1").json()["name"] == "Ada Fields"


def test_unknown_customer(client):
    response = client.get("/customers/7")
    assert response.status_code == 404
    assert response.json()["detail"] == "Customer 7 not found"
