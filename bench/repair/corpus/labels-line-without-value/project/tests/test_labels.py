from labels.faults import Faults
from labels.reading import read


def test_read():
    faults = Faults()
    labels = read(["# x", "", "en.a = 1", "de.b = c = d"], faults)
    assert labels == {"en": {"a": "1"}, "de": {"b": "c = d"}}
    assert not faults


def test_faults():
    faults = Faults()
    assert read(["xx.a = 1", "en = 2", "en.b ="], faults) == {"en": {"b": ""}}
    assert faults.lines == ["line 1: unknown language xx", "line 2: no key"]
