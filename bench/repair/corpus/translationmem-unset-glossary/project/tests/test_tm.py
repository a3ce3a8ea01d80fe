from fastapi.testclient import TestClient

from tm.main import app

client = TestClient(app)


def test_glossary():
    body = {"name": "P", "source": "de", "target": "en", "glossary": {"schraube": "screw"}}
    assert client.post("/projects", json=body).status_code == 201
    client.post("/projects/P/segments", json={"text": "Die Schraube", "translation": "The bolt"})
    client.post("/projects/P/segments", json={"text": "Die Mutter"})
    assert client.get("/projects/P/stats").json() == {"segments": 2, "done": 50.0, "terms": 1}
    assert client.get("/projects/P/violations").json() == [{"segment": 0, "term": "schraube", "wanted": "screw"}]


def test_unknown():
    assert client.get("/projects/none/stats").status_code == 404
