import os
from dataclasses import dataclass


class SettingsError(RuntimeError):
    pass


@dataclass(frozen=True)
class Settings:
    timing_url: str
    scoreboard_url: str
    poll_seconds: int


def required(environ, name):
    value = environ.get(name, "").strip()
    if not value:
        raise SettingsError(f"{name} must be set; see README.md")
    return value


def load(environ=os.environ) -> Settings:
    return Settings(
        timing_url=required(environ, "TIMING_URL"),
        scoreboard_url=required(environ, "SCOREBOARD_URL"),
        poll_seconds=int(environ.get("POLL_SECONDS", "5")),
    )
