import pytest
from fastapi.testclient import TestClient

from coursehub import accounts
from coursehub.main import app
from coursehub.security import create_access_token


@pytest.fixture
def client():
    accounts.register("mia@uni.example", "hunter22", ["Algebra", "Optics"])
    return TestClient(app)


def test_login_and_courses(client):
    answer = client.post("/login", data={"username": "mia@uni.example", "password": "hunter22"})
    token = answer.json()["access_token"]
    courses = client.get("/me/courses", headers={"Authorization": f"Bearer {token}"})
    assert courses.json()["courses"] == ["Algebra", "Optics"]


def test_wrong_password(client):
    answer = client.post("/login", data={"username": "mia@uni.example", "password": "no"})
    assert answer.status_code == 400


def test_no_token(client):
    assert client.get("/me/courses").status_code == 401


def test_unknown_student(client):
    token = create_access_token("ghost@uni.example")
    answer = client.get("/me/courses", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401
