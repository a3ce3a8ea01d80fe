from pathlib import Path


def read(path: Path) -> str:
    """The text of a file that somebody made with Excel: UTF-8, with a mark or without, or else the encoding of Windows."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")
