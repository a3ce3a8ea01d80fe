from pathlib import Path

HEADER = b"ATT1"


class AttachmentMissing(Exception):
    pass


class AttachmentBroken(Exception):
    pass


class AttachmentStore:
    def __init__(self, root: Path):
        self.root = root

    def save(self, name: str, data: bytes) -> None:
        (self.root / name).write_bytes(HEADER + data)

    def size(self, name: str) -> int:
        try:
            return (self.root / name).stat().st_size - len(HEADER)
        except FileNotFoundError as error:
            raise AttachmentMissing(name) from error

    def load(self, name: str) -> bytes:
        try:
            handle = (self.root / name).open("rb")
            if handle.read(len(HEADER)) != HEADER:
                raise AttachmentBroken(name)
            return handle.read()
        except FileNotFoundError as error:
            raise AttachmentMissing(name) from error
        finally:
            handle.close()
