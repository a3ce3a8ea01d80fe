import struct


class Archive:
    """One file on the volume that the observatory mounts; traces are only ever appended."""

    def __init__(self, path):
        self.path = path

    def append(self, samples):
        data = struct.pack(f"<I{len(samples)}i", len(samples), *samples)
        with open(self.path, "ab", buffering=0) as file:
            file.write(data)
        return len(data)

    def traces(self):
        with open(self.path, "rb") as file:
            while head := file.read(4):
                (count,) = struct.unpack("<I", head)
                yield list(struct.unpack(f"<{count}i", file.read(4 * count)))
