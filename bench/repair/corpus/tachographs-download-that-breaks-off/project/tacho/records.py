from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime


class Malformed(Exception):
    pass


@dataclass(frozen=True)
class Drive:
    card: str
    driver: str
    start: datetime
    end: datetime
    km: int

    @property
    def hours(self) -> float:
        return (self.end - self.start).total_seconds() / 3600


def _without_comments(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        line = line.strip()
        if line and not line.startswith("#"):
            yield line


def _fields(line: str, kind: str, count: int) -> list[str]:
    found, *fields = line.split(";")
    if found != kind or len(fields) != count:
        raise Malformed(f"no line of the kind {kind}: {line}")
    return fields


def drives(lines: Iterable[str]) -> Iterator[Drive]:
    """The drives of a download. Raises Malformed."""
    rest = _without_comments(lines)
    for line in rest:
        card, driver = _fields(line, "D", 2)
        start, end, km = _fields(next(rest), "A", 3)
        try:
            yield Drive(card, driver, datetime.fromisoformat(start), datetime.fromisoformat(end), int(km))
        except ValueError as error:
            raise Malformed(str(error)) from error
