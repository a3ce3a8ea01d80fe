import pytest

from shelter import mail, store, tasks
from shelter.web import create_app


@pytest.fixture
def client(monkeypatch):
    """Tasks are done at once, without a queue."""
    for task in (tasks.send_contract, tasks.send_welcome, tasks.ask_how_it_goes):
        monkeypatch.setattr(task, "delay", task)
        monkeypatch.setattr(task, "apply_async", lambda args, task=task, **options: task(*args))
    mail.OUTBOX.clear()
    store.ADOPTIONS.clear()
    for animal in store.ANIMALS.values():
        animal.adopted = False
    return create_app().test_client()


def test_adopt(client):
    answer = client.post("/animals/2/adopt", json={"name": "Ito", "mail": "ito@example.org"})
    assert answer.status_code == 201
    assert mail.OUTBOX == [("ito@example.org", "Contract for Rolf", "Dear Ito, please sign.")]
    assert [animal["name"] for animal in client.get("/animals").get_json()] == ["Mog", "Pip"]
    assert client.post("/animals/2/adopt", json={"name": "X", "mail": "x"}).status_code == 409


def test_confirm(client):
    number = client.post("/animals/1/adopt", json={"name": "Ito", "mail": "i@x"}).get_json()["adoption"]
    assert client.post(f"/adoptions/{number}/confirm").get_json()["confirmed"] is True
    assert [subject for _, subject, _ in mail.OUTBOX[1:]] == ["Mog is yours", "How is Mog?"]


def test_unknown(client):
    assert client.post("/adoptions/5/confirm").get_json() == {"error": "no such adoption 5"}
