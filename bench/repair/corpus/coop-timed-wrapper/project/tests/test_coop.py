import logging

import pytest

from coop import shares
from coop.instruments import timed


def test_total():
    assert shares.total() == 15


def test_announce(capsys, caplog):
    caplog.set_level(logging.INFO)
    shares.announce(["Ruth"])
    assert capsys.readouterr().out == "Dear Ruth\n"
    assert "announce took" in caplog.text


def test_errors_pass():
    @timed
    def broken():
        raise LookupError("x")

    with pytest.raises(LookupError):
        broken()
