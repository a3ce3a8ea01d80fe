from mqttsink.sink import Sink


def test_handle():
    sink = Sink()
    sink.handle("plant/a/status", "online")
    sink.handle("plant/a/reading", '{"value": "2.5"}')
    sink.handle("plant/a/reading", "{}")
    sink.handle("office/x", "1")
    assert sink.readings == {"a": [{"value": 2.5, "at": None}]}
    assert (sink.rejected, sink.online) == (2, {"a": True})
