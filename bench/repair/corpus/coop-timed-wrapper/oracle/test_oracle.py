import logging

import pytest

from coop import monthly, shares
from coop.instruments import timed


def test_what_is_timed_gives_its_result():
    assert timed(lambda a, b=1: a + b)(2, b=3) == 5
    assert timed(lambda: [])() == []
    assert shares.dividends(1500) == {"Ruth": 400, "Paolo": 100, "Jin": 1000}
    assert monthly.summary(90000) == ["Jin: 600.00", "Paolo: 60.00", "Ruth: 240.00"]


def test_the_time_is_still_told(caplog):
    caplog.set_level(logging.INFO)
    shares.dividends(15)
    assert "dividends took" in caplog.text
    assert shares.dividends.__name__ == "dividends"


def test_errors_pass_and_are_timed(caplog):
    caplog.set_level(logging.INFO)

    @timed
    def broken():
        raise LookupError("x")

    with pytest.raises(LookupError):
        broken()
    assert "broken took" in caplog.text
