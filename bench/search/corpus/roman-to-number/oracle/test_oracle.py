import copy

import pytest
import reference

import roman

def written(n):
    out = ""
    for value, letters in [(1000,"M"),(900,"CM"),(500,"D"),(400,"CD"),(100,"C"),(90,"XC"),(50,"L"),(40,"XL"),(10,"X"),(9,"IX"),(5,"V"),(4,"IV"),(1,"I")]:
        while n >= value:
            out += letters
            n -= value
    return out
CASES = [("to_number", (written(n),)) for n in range(1, 400)]


@pytest.mark.parametrize(("name", "arguments"), CASES)
def test_as_the_reference(name, arguments):
    expected = getattr(reference, name)(*copy.deepcopy(arguments))
    assert getattr(roman, name)(*copy.deepcopy(arguments)) == expected
