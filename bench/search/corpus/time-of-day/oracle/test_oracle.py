import copy

import pytest
import reference

import clock

CASES = [("to_24", (f"{h}:{m:02d} {x}",)) for h in range(1, 13) for m in (0, 5, 59) for x in ("am", "pm")]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(clock, name)(*copy.deepcopy(arguments)) == expected
