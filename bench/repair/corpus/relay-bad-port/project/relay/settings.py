import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    host: str
    port: int
    batch: int


def load(env=os.environ) -> Settings:
    return Settings(
        host=env.get("RELAY_HOST", "127.0.0.1"),
        port=int(env.get("RELAY_PORT", "8025")),
        batch=int(env.get("RELAY_BATCH", "50")),
    )
