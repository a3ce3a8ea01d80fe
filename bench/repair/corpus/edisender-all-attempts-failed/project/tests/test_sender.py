import pytest

from edisender.errors import DeliveryFailed
from edisender.gateway import Gateway
from edisender.sender import acknowledge, deliver
from edisender.worker import process


def scripted(*answers):
    answers = list(answers)

    def line(verb, document_id, body):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return Gateway(line)


def test_second_attempt():
    gateway = scripted(TimeoutError(), {"status": "accepted", "number": 7})
    assert deliver(gateway, {"id": "A", "body": ""}) == 7


def test_acknowledge():
    with pytest.raises(DeliveryFailed):
        acknowledge(scripted(*[TimeoutError()] * 3), "A")


def test_rejected_is_put_aside():
    gateway = scripted({"status": "rejected"}, {"status": "accepted", "number": 8})
    documents = [{"id": "A", "body": ""}, {"id": "B", "body": ""}]
    assert process(gateway, documents) == ([8], ["A"])
