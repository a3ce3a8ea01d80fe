import tempfile
from pathlib import Path

from phonechain.__main__ import main

folder = Path(tempfile.mkdtemp())
(folder / "parents.csv").write_text(
    "child,parent,phone\nMila,Ada Brandt,0176 33 48 120\nFinn,Tom Reuter,+4915144120\n"
)
(folder / "chain.txt").write_text("# 2b\n0151 44120\n0176 3348120\n")
main([str(folder / "parents.csv"), str(folder / "chain.txt")])
