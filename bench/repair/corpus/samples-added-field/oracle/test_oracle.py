import pytest

from lab import fetch
from lab.records import Sample


def test_fields_that_the_record_does_not_know_are_left_out():
    sample = Sample.from_api({"id": 9, "kind": "water", "device": "ph-1", "result": 7.1, "priority": "high", "x": 1})
    assert sample == Sample(9, "water", "ph-1", 7.1)
    assert set(vars(sample)) == {"id", "kind", "device", "result"}


def test_what_the_service_answers():
    assert fetch.open_samples(fetch.samples()) == [10]


def test_what_lacks_is_still_an_error():
    with pytest.raises((TypeError, KeyError)):
        Sample.from_api({"id": 1, "priority": "high"})
    with pytest.raises(TypeError):
        Sample(1, "a", "b", priority="x")
