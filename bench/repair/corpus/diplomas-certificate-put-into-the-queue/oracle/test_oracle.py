from queue import Empty

import pytest

from diplomas import issue, outbox
from diplomas.queue import celery


@pytest.fixture
def messages():
    celery.conf.task_always_eager = False

    def taken():
        found = []
        with celery.connection_for_read() as connection:
            queue = connection.SimpleQueue("celery")
            while True:
                try:
                    message = queue.get(block=False)
                except Empty:
                    return found
                message.ack()
                found.append(message)

    taken()
    return taken


def test_what_is_queued(messages):
    assert issue.issue(2026) == 2
    first, second, last = messages()
    outbox.SENT.clear()
    for message in (first, second, last):
        arguments, keywords, _ = message.payload
        celery.tasks[message.headers["task"]](*arguments, **keywords)
    assert outbox.SENT == [
        ("imani@example.org", "Certificate of Botany for Imani Wek, 2026"),
        ("ole@example.org", "Certificate of Geology for Ole Dahl, 2026"),
        ("registry@example.org", "2 certificates of 2026 are on their way"),
    ]
    assert second.headers["eta"] is not None
    assert last.headers["eta"] is None


def test_eagerly():
    celery.conf.task_always_eager = True
    try:
        outbox.SENT.clear()
        assert issue.issue(2025) == 1
    finally:
        celery.conf.task_always_eager = False
    assert [address for address, _ in outbox.SENT] == ["pia@example.org", "registry@example.org"]
