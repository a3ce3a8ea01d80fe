from fastapi.testclient import TestClient

from potholes import reports
from potholes.database import connection
from potholes.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_mended():
    first = client.post("/reports", json={"street": "A", "text": "x"}).json()["id"]
    second = client.post("/reports", json={"street": "B"}).json()["id"]
    answer = client.post(f"/reports/{first}/mended", json={"crew": "north"})
    assert answer.status_code == 200
    assert answer.json() == {"id": first, "street": "A", "text": "x", "state": "mended"}
    row = connection().execute("SELECT mended_by FROM reports WHERE id = ?", (first,)).fetchone()
    assert row["mended_by"] == "north"
    assert client.post(f"/reports/{first}/mended", json={"crew": "south"}).status_code == 404
    still = [report["id"] for report in client.get("/reports").json()]
    assert second in still and first not in still


def test_no_such_report():
    assert client.post("/reports/98765/mended", json={"crew": "north"}).status_code == 404
    assert client.post("/reports/1/mended", json={"crew": ""}).status_code == 422


def test_what_keeps_the_reports_is_as_it_was():
    made = reports.add_report(connection(), "C", "y")
    assert reports.get_report(connection(), made["id"])["state"] == "open"
    assert client.get(f"/reports/{made['id']}").json()["street"] == "C"
