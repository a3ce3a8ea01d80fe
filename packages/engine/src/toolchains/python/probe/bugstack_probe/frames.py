"""The way between the warm process and the outside: frames that begin with a secret.

A child is a copy of this process with all its memory, so the secret lies where a fork does not reach, and is compared
and sent without ever being copied from there.
"""

import json
import mmap
import os
import struct

SECRET_BYTES = 32
MOST_BYTES = 64 * 1024 * 1024


class Untrusted(Exception):
    """What arrived was not sent by the outside."""


class Frames:
    def __init__(self, source, target):
        """Takes over two descriptors and reads the secret, the first bytes of the source."""
        self._source = source
        self._target = target
        # Absent before Python 3.8 and where a fork copies everything: then there is no warm process.
        region = mmap.mmap(-1, mmap.PAGESIZE)
        region.madvise(mmap.MADV_DONTFORK)
        view = memoryview(region)
        self._secret = view[:SECRET_BYTES]
        self._received = view[SECRET_BYTES : 2 * SECRET_BYTES]
        self._fill(self._secret)

    def receive(self):
        """The next message, or None when the outside has closed its end."""
        if not self._fill(self._received):
            return None
        if self._received != self._secret:
            raise Untrusted("a frame without the secret")
        (size,) = struct.unpack(">I", self._read(4))
        if size > MOST_BYTES:
            raise Untrusted("a frame that is too long")
        return json.loads(self._read(size).decode("utf-8"))

    def send(self, header, body=b""):
        head = json.dumps(header, ensure_ascii=True, separators=(",", ":")).encode("ascii")
        rest = memoryview(struct.pack(">II", len(head), len(body)) + head + body)
        sent = os.writev(self._target, [self._secret, rest])
        # The secret is far shorter than what a pipe takes at once.
        rest = rest[sent - SECRET_BYTES :]
        while rest:
            rest = rest[os.write(self._target, rest) :]

    def close(self):
        """For a child: nothing of this is its business. What it reads from is empty."""
        os.close(self._target)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, self._source)
        os.close(nothing)

    def _fill(self, view):
        done = 0
        while done < len(view):
            count = os.readv(self._source, [view[done:]])
            if count == 0:
                return False
            done += count
        return True

    def _read(self, size):
        parts = []
        while size:
            part = os.read(self._source, min(size, 1 << 20))
            if not part:
                raise Untrusted("a frame that is cut off")
            parts.append(part)
            size -= len(part)
        return b"".join(parts)
