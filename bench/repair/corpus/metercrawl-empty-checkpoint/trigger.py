from pathlib import Path

from metercrawl.crawl import Crawl
from metercrawl.state import State

folder = Path("state")
folder.mkdir()
(folder / "seen.json").write_text('["m-1"]')
(folder / "cursor.json").write_text("")
Crawl(State(folder), lambda after: {"meters": [], "next": None}, print).run()
