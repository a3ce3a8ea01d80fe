import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

FILE = Path(__file__).parent.parent / "data" / "settings.json"


@dataclass(frozen=True)
class Settings:
    member_discount: Decimal = Decimal("0")
    opening: str = "10:00"
    slots: int = 4


def load(path: Path = FILE) -> Settings:
    if not path.exists():
        return Settings()
    return Settings(**json.loads(path.read_text()))
