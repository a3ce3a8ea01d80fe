import sqlite3
from pathlib import Path

SCHEMA = Path(__file__).with_name("schema.sql")


def connect(path=":memory:"):
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    return connection


def example():
    connection = connect()
    connection.executescript(SCHEMA.read_text())
    return connection
