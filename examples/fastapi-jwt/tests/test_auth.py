from jose import jwt

from app.auth.jwt_handler import create_access_token
from app.core.config import settings


def test_login_returns_a_token_for_the_user(client):
    response = client.post("/auth/login", data={"username": "alice", "password": "wonderland"})
    assert response.status_code == 200
    claims = jwt.decode(response.json()["access_token"], settings.secret_key, algorithms=[settings.algorithm])
    assert claims["sub"] == "alice"


def test_login_refuses_a_wrong_password(client):
    response = client.post("/auth/login", data={"username": "alice", "password": "looking-glass"})
    assert response.status_code == 401


def test_me_names_the_caller(client):
    token = create_access_token("bob")
    response = client.get("/me", headers={"Authorization": f"Bearer {token}"})
    assert response.status_code == 200
    assert response.json()["username"] == "bob"
