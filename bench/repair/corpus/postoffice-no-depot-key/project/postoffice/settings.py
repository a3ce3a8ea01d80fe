import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    depot_key: str
    dry_run: bool


def load(environ=os.environ):
    return Settings(depot_key=environ["DEPOT_KEY"], dry_run=environ.get("DRY_RUN") == "1")
