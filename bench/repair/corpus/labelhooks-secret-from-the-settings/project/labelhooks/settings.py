import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    account: str
    secret: bytes
    label_format: str = "pdf"


def load(path: Path) -> Settings:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    carrier = data["carrier"]
    return Settings(
        account=carrier["account"],
        secret=carrier["secret"],
        label_format=data.get("labels", {}).get("format", "pdf"),
    )
