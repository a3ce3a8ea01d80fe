import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    url: str
    token: str


def from_environment():
    return Settings(
        url=os.environ.get("REGISTER_URL", "https://register.example.org/v1"),
        token=os.environ["REGISTER_TOKEN"],
    )
