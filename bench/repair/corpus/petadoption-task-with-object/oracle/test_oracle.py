from queue import Empty

import pytest

from shelter import mail, store
from shelter.queue import celery
from shelter.web import create_app


@pytest.fixture
def client():
    celery.conf.broker_url = "memory://"
    celery.conf.task_always_eager = False
    work()
    mail.OUTBOX.clear()
    store.ADOPTIONS.clear()
    for animal in store.ANIMALS.values():
        animal.adopted = False
    return create_app().test_client()


def work():
    """Does what lies in the queue, as a worker would: with what is left of the arguments after their travel."""
    done = []
    with celery.connection_for_read() as connection:
        queue = connection.SimpleQueue("celery")
        while True:
            try:
                message = queue.get(block=False)
            except Empty:
                return done
            message.ack()
            arguments, keywords, _ = message.payload
            name = message.headers["task"]
            try:
                celery.tasks[name](*arguments, **keywords)
            except store.NotFound:
                continue
            done.append(name)


def test_the_contract_goes_out_through_the_queue(client):
    answer = client.post("/animals/3/adopt", json={"name": "Uma", "mail": "uma@example.org"})
    assert answer.status_code == 201
    assert mail.OUTBOX == []
    work()
    assert mail.OUTBOX == [("uma@example.org", "Contract for Pip", "Dear Uma, please sign.")]


def test_each_gets_their_own(client):
    client.post("/animals/1/adopt", json={"name": "Uma", "mail": "uma@example.org"})
    client.post("/animals/2/adopt", json={"name": "Ito", "mail": "ito@example.org"})
    work()
    assert [(to, subject) for to, subject, _ in mail.OUTBOX] == [
        ("uma@example.org", "Contract for Mog"),
        ("ito@example.org", "Contract for Rolf"),
    ]


def test_the_others_are_as_they_were(client):
    number = client.post("/animals/1/adopt", json={"name": "Uma", "mail": "u@x"}).get_json()["adoption"]
    work()
    mail.OUTBOX.clear()
    assert client.post(f"/adoptions/{number}/confirm").status_code == 200
    work()
    assert [subject for _, subject, _ in mail.OUTBOX] == ["Mog is yours", "How is Mog?"]
    assert celery.conf.task_serializer == "json"
