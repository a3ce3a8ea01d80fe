import os
from pathlib import Path

HERBS_FILE = Path(os.getenv("HERBS_FILE", Path(__file__).parent / "herbs.json"))
PAGE = int(os.getenv("HERBS_PAGE", "20"))
MAX_PAGE = os.getenv("HERBS_MAX_PAGE", 100)
