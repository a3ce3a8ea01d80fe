import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    archive_url: str
    archive_token: str
    batch: int = 20


def load(environ=os.environ):
    return Settings(
        archive_url=environ["SCANPOST_ARCHIVE_URL"],
        archive_token=environ["SCANPOST_ARCHIVE_TOKEN"],
        batch=int(environ.get("SCANPOST_BATCH", "20")),
    )
