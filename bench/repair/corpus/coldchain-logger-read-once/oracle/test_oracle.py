import io
from datetime import datetime

import pytest

from coldchain.figures import average, spread
from coldchain.readings import Reading
from coldchain.summary import line, write


def at(hour, celsius):
    return Reading("L1", datetime(2025, 1, 1, hour), celsius)


def test_one_reading():
    # What the readings do not tell is None, and blank in the file.
    assert spread([4.0]) is None
    assert line("S", [at(1, 4.0)]) == {
        "shipment": "S",
        "readings": 1,
        "hours": 0.0,
        "average": 4.0,
        "spread": None,
        "outside": 0,
    }
    out = io.StringIO()
    write({"B": [at(1, 9.0), at(3, None)], "A": [at(1, 2.0), at(2, 4.0)]}, out)
    assert out.getvalue().splitlines()[1:] == ["A,2,1.0,3.0,1.41,0", "B,2,2.0,9.0,,1"]


@pytest.mark.parametrize("values, expected", [([1.0, 3.0], 1.41), ([5.0, 5.0], 0.0), ([1.0, 2.0, 3.0], 1.0)])
def test_more(values, expected):
    assert spread(values) == expected
    assert spread([]) is None
    assert average(values[:1]) == values[0]
