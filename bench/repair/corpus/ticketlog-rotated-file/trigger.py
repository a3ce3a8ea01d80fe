import gzip
import tempfile
from pathlib import Path

from ticketlog.__main__ import main

folder = Path(tempfile.mkdtemp())
(folder / "m7.log").write_text("2025-04-02T05:30:00;M7;Rathaus;adult\n", encoding="utf-8")
with gzip.open(folder / "m7.log.1.gz", "wt", encoding="utf-8") as file:
    file.write("2025-04-01T05:31:12;M7;Rathaus;child\n2025-04-01T08:00:09;M7;Rathaus;adult\n")
main([folder / "m7.log", folder / "m7.log.1.gz"])
