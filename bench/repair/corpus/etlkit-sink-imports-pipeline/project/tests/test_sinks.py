from etlkit.sinks import sink_of


def test_memory():
    sink = sink_of("memory:x")
    assert sink.write([{"a": 1}, {"a": 2}]) == 2
    assert sink.name == "x"


def test_totals():
    sink = sink_of("totals:sku")
    assert sink.write([{"sku": "tea", "count": "2"}, {"sku": "tea", "count": "1"}]) == 2
    assert sink.totals == {"tea": 3}
