import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    smtp_host: str
    smtp_port: int
    limit: float
    recipients: list[str]
    ignored: list[str]


def _items(text):
    return [item.strip() for item in text.split(",") if item.strip()]


def load(environ=os.environ):
    return Settings(
        smtp_host=environ["SMTP_HOST"],
        smtp_port=int(environ.get("SMTP_PORT", 25)),
        limit=float(environ.get("LIMIT_CELSIUS", 8.0)),
        recipients=environ.get("ALERT_RECIPIENTS").split(","),
        ignored=_items(environ.get("IGNORED_FRIDGES", "")),
    )
