import pytest

from mqttsink.sink import Sink, lines


@pytest.mark.parametrize("payload", ["ping", "", '{"value": 1', "\ufeff"])
def test_what_is_no_json_is_rejected(payload):
    sink = Sink()
    sink.handle("plant/a/reading", payload)
    sink.handle("plant/a/reading", '{"value": 2}')
    assert sink.rejected == 1
    assert sink.readings == {"a": [{"value": 2.0, "at": None}]}


def test_the_spool():
    sink = Sink()
    for topic, payload in lines("spool/messages.log"):
        sink.handle(topic, payload)
    assert sink.rejected == 2
    assert {device: len(values) for device, values in sink.readings.items()} == {"pump-1": 1, "pump-2": 1}
    assert sink.online == {"pump-1": True}
