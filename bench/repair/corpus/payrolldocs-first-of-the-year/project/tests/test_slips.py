import pytest

from payrolldocs.app import create_app


@pytest.fixture
def client(tmp_path):
    (tmp_path / "slips" / "2026").mkdir(parents=True)
    return create_app(tmp_path).test_client()


def test_slips(client):
    assert client.put("/slips/e17/2026-11", data="Gross 3100.00\nNet 2011.40").status_code == 204
    assert client.put("/slips/e17/2026-12", data="Gross 3300.50").status_code == 204
    assert client.get("/slips/e17/2026-12").text == "Gross 3300.50"
    assert client.get("/slips/e17/2025-12").status_code == 404
    assert client.put("/slips/e17/2026-13").status_code == 400
    assert client.post("/certificates/e17/2026").text == "e17 2026: 2 month(s), gross 6400.50"
