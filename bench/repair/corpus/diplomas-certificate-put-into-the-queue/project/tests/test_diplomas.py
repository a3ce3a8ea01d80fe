import pytest

from diplomas import graduates, issue, outbox
from diplomas.queue import celery
from diplomas.tasks import certificate, digest


@pytest.fixture(autouse=True)
def eager():
    outbox.SENT.clear()
    celery.conf.task_always_eager = True
    celery.conf.task_eager_propagates = True
    yield
    celery.conf.task_always_eager = False


def test_certificate():
    certificate(207)
    assert outbox.SENT == [("pia@example.org", "Certificate of Botany for Pia Roth, 2025")]
    with pytest.raises(LookupError):
        certificate(1)


def test_digest():
    digest.delay(2026, 2)
    assert outbox.SENT[0][0] == "registry@example.org"


def test_a_year_without_graduates():
    assert graduates.of_year(1999) == []
    assert issue.issue(1999) == 0
