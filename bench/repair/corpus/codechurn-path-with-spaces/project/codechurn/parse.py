from typing import Iterable, Iterator, NamedTuple


class Change(NamedTuple):
    author: str
    path: str
    added: int
    removed: int


def count(text: str) -> int:
    return 0 if text == "-" else int(text)


def changes(lines: Iterable[str]) -> Iterator[Change]:
    author = "?"
    for line in lines:
        line = line.rstrip("\n")
        if not line:
            continue
        if line.startswith("commit "):
            _, _, author = line.split(" ", 2)
            continue
        added, removed, path = line.split()
        yield Change(author, path, count(added), count(removed))
