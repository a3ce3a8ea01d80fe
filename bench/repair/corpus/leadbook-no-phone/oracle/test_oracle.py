import pytest

import app as leadbook


@pytest.fixture
def client(tmp_path):
    leadbook.app.config["DATABASE"] = str(tmp_path / "leads.db")
    return leadbook.app.test_client()


# What is shown in place of the number is open.
NOTHING = (None, "", "-", "–", "—", "n/a", "unknown")


def test_a_lead_without_a_number_is_listed(client):
    client.post("/leads", json={"name": "Tom", "source": "fair", "company": "Brandt KG"})
    client.post("/leads", json={"name": "Ines", "phone": "0049 30/77", "created": "2025-01-01"})
    answer = client.get("/leads")
    assert answer.status_code == 200
    first, second = answer.get_json()
    assert first.pop("phone", None) in NOTHING
    assert first == {"id": 1, "name": "Tom", "company": "Brandt KG", "source": "fair", "created": "2026-01-01"}
    assert second["phone"] == "+493077"


def test_numbers_are_as_they_were(client):
    for given, shown in [("+41 44 1", "+41441"), ("030-12", "+493012"), ("7788", "7788")]:
        assert leadbook.dialable(given) == shown


def test_a_number_stays_optional(client):
    assert client.post("/leads", json={"name": "Tom"}).status_code == 201
    assert client.get("/sources").get_json() == {"website": 1}
