import pytest

from meterbus.frames import FrameError, decode
from meterbus.poll import poll


def test_frames_of_another_length_count_as_broken():
    assert poll(["01000a00000064", "0200ff", "010014000000c8"]) == {"values": {10: 100, 20: 200}, "broken": 1}
    for raw in (b"\x01", b"\x02\x00\xff", b"\x01" + bytes(7)):
        with pytest.raises(FrameError):
            decode(raw)


def test_others():
    assert decode(bytes.fromhex("02000100000005")) == (2, 1, 5)
    assert poll(["", "0z"]) == {"values": {}, "broken": 2}
