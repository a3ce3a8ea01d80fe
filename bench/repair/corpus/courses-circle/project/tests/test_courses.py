from fastapi.testclient import TestClient

from courses.main import app

client = TestClient(app)


def test_order():
    assert client.get("/courses/physics/order").json() == {"order": ["algebra", "analysis", "physics"]}


def test_circle():
    response = client.get("/courses/studio-a/order")
    assert response.status_code == 409
    assert response.json() == {"code": "circular_prerequisites", "course": "studio-a"}


def test_terms():
    assert client.get("/courses/physics/terms").json() == {"terms": 3}
    assert client.get("/courses/algebra/terms").json() == {"terms": 1}


def test_unknown():
    assert client.get("/courses/x/terms").status_code == 404
