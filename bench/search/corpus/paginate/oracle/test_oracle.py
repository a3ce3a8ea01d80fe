import copy

import pytest
import reference

import pages

CASES = [("page_count", (n, s)) for n in range(40) for s in range(1, 12)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(pages, name)(*copy.deepcopy(arguments)) == expected
