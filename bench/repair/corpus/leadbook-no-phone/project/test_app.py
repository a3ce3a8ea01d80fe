import pytest

import app as leadbook


@pytest.fixture
def client(tmp_path):
    leadbook.app.config["DATABASE"] = str(tmp_path / "leads.db")
    return leadbook.app.test_client()


def test_add_and_list(client):
    assert client.post("/leads", json={"name": "Ines", "phone": "030 123-45"}).status_code == 201
    assert client.get("/leads").get_json()[0]["phone"] == "+493012345"


def test_name_is_required(client):
    assert client.post("/leads", json={"phone": "1"}).status_code == 400
