"""Settings of the service, read from the environment once at start."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    secret_key: str
    algorithm: str = "HS256"
    access_token_expire_minutes: int = 60


def load_settings() -> Settings:
    return Settings(
        secret_key=os.environ["JWT_SECRET_KEY"],
        access_token_expire_minutes=int(os.environ.get("ACCESS_TOKEN_EXPIRE_MINUTES", "60")),
    )


settings = load_settings()
