import json

import pytest

from trucks.consumer import Consumer
from trucks.registry import Registry

AT = "2026-02-03T07:10:00Z"


@pytest.fixture
def consumer():
    return Consumer(Registry({"5512": "Mill Lane 3", "A-7": "Quay 1"}))


def test_trucks(consumer):
    consumer.receive(json.dumps({"kind": "departed", "truck": 12, "at": AT}))
    consumer.receive(json.dumps({"kind": "departed", "truck": "K4", "at": AT}))
    assert consumer.out == {"12", "K4"}
    consumer.receive(json.dumps({"kind": "returned", "truck": "12", "at": AT, "kg": 900}))
    assert consumer.out == {"K4"}


def test_bins(consumer):
    for number in ("5512", "A-7", "5512", "0"):
        consumer.receive(json.dumps({"kind": "emptied", "bin": number, "kg": 10.5, "at": AT}))
    assert consumer.kilograms == {"Mill Lane 3": 21.0, "Quay 1": 10.5, "unknown bin": 10.5}


def test_broken(consumer):
    with pytest.raises(ValueError):
        consumer.receive('{"kind": "emptied"}')
