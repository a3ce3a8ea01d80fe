import pytest

from slam import create_app
from slam.programme import Programme, Slam


@pytest.fixture
def client():
    slams = [Slam(2026, "spring", places=1, poets=["Abel"]), Slam(2026, "autumn")]
    return create_app(Programme(slams)).test_client()


def test_index(client):
    assert client.get("/slams/").get_json() == ["/slams/2026/autumn", "/slams/2026/spring"]


def test_show(client):
    assert client.get("/slams/2026/spring").get_json()["full"] is True
    assert client.get("/slams/2024/spring").status_code == 404


def test_full(client):
    assert client.post("/slams/2026/spring/signup", data={"poet": "Zoe"}).status_code == 409


def test_strike(client):
    answer = client.post("/admin/2026/spring/strike", data={"poet": "Abel"})
    assert answer.headers["Location"] == "/slams/2026/spring"
    assert client.get("/slams/2026/spring").get_json()["poets"] == []
