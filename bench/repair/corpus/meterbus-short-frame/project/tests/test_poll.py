import pytest

from meterbus.frames import FrameError, decode
from meterbus.poll import poll


def test_poll():
    assert poll(["01000a00000064\n", "zz"]) == {"values": {10: 100}, "broken": 1}


def test_unknown_type():
    with pytest.raises(FrameError):
        decode(b"\x09\x00\x00\x00\x00\x00\x00")
