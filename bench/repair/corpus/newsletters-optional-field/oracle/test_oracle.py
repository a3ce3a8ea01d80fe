import pytest
from pydantic import ValidationError

from newsletters import messages, worker


def test_a_message_without_a_source():
    message = messages.parse({"kind": "subscribe", "address": "a@x"})
    assert (message.source, message.name) == (None, None)


def test_the_queue():
    assert worker.run("queue/batch-12.jsonl").by_address == {
        "ava@example.org": {"name": "Ava", "source": "footer"},
        "cy@example.org": {"name": "Cy", "source": "unknown"},
    }


def test_the_others_are_as_they_were():
    for given in ({"source": "x"}, {"address": None}, {"address": "a", "source": 5}):
        with pytest.raises(ValidationError):
            messages.parse({"kind": "subscribe", **given})
    assert messages.parse({"kind": "subscribe", "address": "a", "source": "s"}).source == "s"
