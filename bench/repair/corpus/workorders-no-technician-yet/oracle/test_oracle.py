from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_detail_of_an_order_nobody_has():
    response = client.get("/orders/WO-1003")
    assert response.status_code == 200
    body = response.json()
    # Every screen says "unassigned".
    assert body["technician"] == "unassigned"
    assert body["customer"] == "Corner Laundry"
    assert body["overdue"] is False
    assert body["parts"] == []


def test_assigned_orders_stay():
    assert client.get("/orders/WO-1002").json()["technician"] == "Luis Ortega"
    assert client.get("/orders/WO-9").status_code == 404
    assert len(client.get("/orders").json()) == 3
