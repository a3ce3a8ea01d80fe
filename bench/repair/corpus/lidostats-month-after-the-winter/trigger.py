import runpy
import sys
import tempfile
from pathlib import Path

from lidostats.tickets import connect

database = str(Path(tempfile.mkdtemp(), "till.db"))
with connect(database) as connection:
    connection.executemany(
        "INSERT INTO tickets VALUES (?, ?, ?)", [("2025-05-01", "adult", 480), ("2025-05-01", "child", 220)]
    )
sys.argv = ["lidostats", database, "2025-05"]
runpy.run_module("lidostats", run_name="__main__", alter_sys=True)
