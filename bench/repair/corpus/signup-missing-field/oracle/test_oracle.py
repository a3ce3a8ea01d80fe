import pytest
from newsletter import create_app
from newsletter.subscribers import SUBSCRIBERS


@pytest.fixture
def client():
    SUBSCRIBERS.clear()
    app = create_app()
    app.testing = True
    return app.test_client()


@pytest.mark.parametrize("body", [{}, {"language": "fr"}, {"mail": "kim@example.org"}])
def test_missing_address_is_a_400_in_the_form_of_the_house(client, body):
    response = client.post("/subscribers", json=body)
    assert response.status_code == 400
    assert response.get_json() == {"error": {"message": "email is required", "status": 400}}
    assert client.get("/subscribers").get_json() == []


def test_the_rest_is_as_it_was(client):
    assert client.post("/subscribers", json={"email": "A@b.org", "language": "fr"}).get_json() == {
        "email": "a@b.org",
        "language": "fr",
    }
    assert client.post("/subscribers", json={"email": "a@b.org"}).status_code == 409
    assert client.post("/subscribers", json={"email": ""}).status_code == 400
