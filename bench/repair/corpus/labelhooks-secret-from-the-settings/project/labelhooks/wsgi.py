from pathlib import Path

from labelhooks.app import create_app
from labelhooks.settings import load

app = create_app(load(Path(__file__).parent.parent / "settings.toml"))
