import json

import pytest

from trucks.consumer import Consumer
from trucks.messages import parser
from trucks.registry import Registry

AT = "2026-02-03T07:10:00Z"


def emptied(number):
    return json.dumps({"kind": "emptied", "bin": number, "kg": 4, "at": AT})


def test_bins_of_both_makes_are_the_same_bin():
    consumer = Consumer(Registry({"5512": "Mill Lane 3", "A-7": "Quay 1"}))
    for number in (5512, "5512", "A-7", 77):
        consumer.receive(emptied(number))
    assert consumer.kilograms == {"Mill Lane 3": 8, "Quay 1": 4, "unknown bin": 4}
    assert parser.validate_json(emptied(5512)).bin == "5512"


@pytest.mark.parametrize("number", [None, [], {}])
def test_what_is_no_number_at_all_is_still_refused(number):
    with pytest.raises(ValueError):
        Consumer(Registry({})).receive(emptied(number))


def test_trucks_are_as_they_were():
    consumer = Consumer(Registry({}))
    consumer.receive(json.dumps({"kind": "departed", "truck": 12, "at": AT}))
    assert consumer.out == {"12"}
