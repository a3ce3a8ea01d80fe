from pathlib import Path


class StillWritten(Exception):
    """The scanner has not finished this file."""


def read(folder, name):
    path = Path(folder, name)
    if path.with_name(name + ".part").exists():
        raise StillWritten(name)
    content = path.read_bytes()
    if not content.startswith(b"II*"):
        raise ValueError(f"{name} is no TIFF")
    return content


def waiting(folder):
    return sorted(path.name for path in Path(folder).glob("*.tif"))
