import copy

import pytest
import reference

import columns

CASES = [("column_name", (n,)) for n in list(range(1, 800)) + [18278, 18279]]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(columns, name)(*copy.deepcopy(arguments)) == expected
