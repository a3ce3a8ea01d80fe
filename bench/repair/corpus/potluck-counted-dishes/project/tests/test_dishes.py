from fastapi.testclient import TestClient

from app.main import app


def test_pages():
    answer = TestClient(app).get("/dishes", params={"offset": 2}).json()
    assert [dish["name"] for dish in answer["items"]] == ["Trifle", "Pierogi"]
    assert answer["total"] == 4
