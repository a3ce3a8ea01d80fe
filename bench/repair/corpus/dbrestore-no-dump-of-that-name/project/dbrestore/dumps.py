import re
from pathlib import Path

from dbrestore.errors import RestoreError

NAME = re.compile(r"(.+)-(\d{4}-\d{2}-\d{2})\.sql")


def dumps_of(folder: Path, database: str) -> list[Path]:
    """Dumps of this database, the oldest first."""
    found = []
    for path in folder.iterdir():
        name = NAME.fullmatch(path.name)
        if name and name[1] == database:
            found.append(path)
    return sorted(found)


def latest(folder: Path, database: str) -> Path:
    return dumps_of(folder, database)[-1]


def of_day(folder: Path, database: str, day: str) -> Path:
    path = folder / f"{database}-{day}.sql"
    if not path.exists():
        raise RestoreError(f"there is no dump of {database} of {day}")
    return path
