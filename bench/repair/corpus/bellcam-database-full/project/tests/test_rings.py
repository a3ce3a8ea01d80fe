from bellcam.app import create_app
from bellcam.store import Store


def test_rings():
    store = Store(":memory:")
    client = create_app(store).test_client()
    assert client.post("/rings", data=b"one").json == {"id": 1}
    assert client.post("/rings", data=b"two", headers={"X-Door": "Yard"}).json == {"id": 2}
    assert client.post("/rings", data=b"x", headers={"X-Door": "roof"}).status_code == 400
    assert client.get("/rings/2.jpg").data == b"two"
    store.prune(1)
    assert client.get("/rings/1.jpg").status_code == 404
