from pathlib import Path

INBOX = Path("inbox")


def path_of(name):
    return INBOX / f"{Path(name).name}.txt"


def words(name):
    """How many words the scanner has read on a page; None for a page that is not there."""
    path = path_of(name)
    if not path.exists():
        return None
    with open(path, encoding="utf-8") as file:
        return len(file.read().split())


def names():
    return sorted(path.stem for path in INBOX.glob("*.txt"))
