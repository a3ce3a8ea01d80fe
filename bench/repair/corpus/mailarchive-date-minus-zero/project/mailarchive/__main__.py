import sys
from pathlib import Path

from mailarchive.message import load
from mailarchive.page import page
from mailarchive.threads import threads

print(page(threads(load(Path(sys.argv[1])))))
