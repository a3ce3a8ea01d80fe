import tempfile
from pathlib import Path

from timecards.__main__ import main

week = Path(tempfile.mkdtemp(), "week.csv")
week.write_text("Ines,2025-06-02,09:00,16:30\nTarek,2025-06-02,10:00,14:00\nGwen,2025-06-03,07:30,12:00\n")
main(str(week))
