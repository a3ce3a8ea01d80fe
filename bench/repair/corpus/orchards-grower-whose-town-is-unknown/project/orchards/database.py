import sqlite3
from pathlib import Path

HERE = Path(__file__).parent


def connect(seed: bool = True) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.executescript((HERE / "schema.sql").read_text())
    if seed:
        connection.executescript((HERE / "seed.sql").read_text())
    return connection
