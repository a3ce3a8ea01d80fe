from fastapi.testclient import TestClient

from carolbook.api import app

client = TestClient(app)


def test_orders():
    assert client.get("/carols?order=title&size=2").json() == {
        "carols": ["Adeste Fideles (1751)", "Minuit, chrétiens (1847)"], "total": 4
    }
    assert client.get("/carols?language=de").json()["carols"] == ["Stille Nacht (1818)", "O Tannenbaum (1824)"]
    assert client.get("/carols?order=length").status_code == 422
