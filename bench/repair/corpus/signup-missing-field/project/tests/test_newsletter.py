def test_subscribe(client):
    response = client.post("/subscribers", json={"email": " Kim@Example.org "})
    assert response.status_code == 201
    assert response.get_json() == {"email": "kim@example.org", "language": "en"}


def test_bad_address(client):
    assert client.post("/subscribers", json={"email": "kim"}).status_code == 400


def test_campaign_needs_a_title(client):
    response = client.post("/campaigns", json={"body": "Hello"})
    assert response.status_code == 400
    assert response.get_json()["error"]["message"] == "title is required"


def test_campaign(client):
    created = client.post("/campaigns", json={"title": "May", "body": "Hello"}).get_json()
    assert client.get(f"/campaigns/{created['id']}").get_json() == created
