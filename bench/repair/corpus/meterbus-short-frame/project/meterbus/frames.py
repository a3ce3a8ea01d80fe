import struct


class FrameError(Exception):
    """A frame that cannot be read; the poller counts it and goes on."""


def body_of(line):
    try:
        return bytes.fromhex(line)
    except ValueError as error:
        raise FrameError("not hexadecimal") from error


def decode(raw):
    """Register and value of a frame."""
    if raw[:1] not in (b"\x01", b"\x02"):
        raise FrameError("unknown type")
    kind, register, value = struct.unpack(">BHI", raw)
    return kind, register, value
