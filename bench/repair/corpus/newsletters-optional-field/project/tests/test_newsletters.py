import pytest
from pydantic import ValidationError

from newsletters import messages
from newsletters.subscribers import Subscribers


def test_subscribe():
    subscribers = Subscribers()
    subscribers.apply(messages.parse({"kind": "subscribe", "address": "a@x", "source": None}))
    assert subscribers.by_address == {"a@x": {"name": None, "source": "unknown"}}
    subscribers.apply(messages.parse({"kind": "unsubscribe", "address": "a@x"}))
    assert subscribers.left == [("a@x", None)]


def test_an_address_must_be_there():
    with pytest.raises(ValidationError):
        messages.parse({"kind": "subscribe", "source": "footer"})
