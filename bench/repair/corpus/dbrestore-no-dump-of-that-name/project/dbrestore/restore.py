import sqlite3
from pathlib import Path

from dbrestore.errors import RestoreError


def restore(dump: Path, target: str) -> list[str]:
    connection = sqlite3.connect(target)
    try:
        connection.executescript(dump.read_text(encoding="utf-8"))
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        return [name for (name,) in rows]
    except sqlite3.Error as error:
        raise RestoreError(f"{dump.name}: {error}") from error
    finally:
        connection.close()
