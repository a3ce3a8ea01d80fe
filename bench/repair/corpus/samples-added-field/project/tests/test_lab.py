import pytest

from lab import fetch
from lab.records import Device, Sample


def test_devices():
    assert fetch.devices() == {"ph-1": Device("ph-1", "2.01")}


def test_sample():
    sample = Sample.from_api({"id": 1, "kind": "water", "device": "d"})
    assert sample == Sample(1, "water", "d", None)
    assert fetch.open_samples([sample, Sample(2, "soil", "d", 1.0)]) == [1]


def test_incomplete():
    with pytest.raises(TypeError):
        Sample.from_api({"id": 1})
