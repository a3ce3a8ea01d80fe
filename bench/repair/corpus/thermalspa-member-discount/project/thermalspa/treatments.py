import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

FILE = Path(__file__).parent.parent / "data" / "treatments.json"


@dataclass(frozen=True)
class Treatment:
    name: str
    price: Decimal


def load(path: Path = FILE) -> dict[str, Treatment]:
    raw = json.loads(path.read_text(), parse_float=Decimal)
    return {code: Treatment(one["name"], Decimal(one["price"])) for code, one in raw.items()}
