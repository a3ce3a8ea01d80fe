import copy

import pytest
import reference

import fields

import itertools
CASES = [("split_fields", ("".join(p),)) for n in range(6) for p in itertools.product('a,"', repeat=n)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(fields, name)(*copy.deepcopy(arguments)) == expected
