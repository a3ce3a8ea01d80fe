import pytest

from edisender.errors import DeliveryFailed, EdiError, Rejected
from edisender.gateway import Gateway
from edisender.sender import ATTEMPTS, acknowledge, deliver
from edisender.worker import process


def gateway_of(silent, sent):
    def line(verb, document_id, body):
        sent.append(document_id)
        if document_id in silent:
            raise TimeoutError
        return {"status": "rejected" if document_id == "R" else "accepted", "number": 5}

    return Gateway(line)


def documents(*ids):
    return [{"id": one, "body": ""} for one in ids]


def test_a_document_that_cannot_be_delivered_is_put_aside_and_the_rest_is_sent():
    sent = []
    assert process(gateway_of("B", sent), documents("A", "B", "C", "R")) == ([5, 5], ["B", "R"])
    assert sent.count("B") == ATTEMPTS


def test_its_failure_is_one_of_delivery():
    # The house has an error for it; the last time out may be its cause.
    with pytest.raises(DeliveryFailed):
        deliver(gateway_of("B", []), documents("B")[0])


def test_the_others_are_as_they_were():
    with pytest.raises(Rejected):
        deliver(gateway_of("", []), documents("R")[0])
    assert acknowledge(gateway_of("", []), "A")["number"] == 5
    assert issubclass(DeliveryFailed, EdiError)
