import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    host: str
    port: int
    sender: str


def from_environment(environment=None):
    environment = os.environ if environment is None else environment
    return Settings(
        host=environment.get("SMTP_HOST", "localhost"),
        port=int(environment.get("SMTP_PORT", "25")),
        sender=environment.get("SMTP_SENDER", "noreply@relaymail.example"),
    )
