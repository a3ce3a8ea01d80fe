from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    secret: str = "0123456789abcdef0123456789abcdef-dev"
    audience: str = "meeting-rooms"
    lifetime: int = 3600


settings = Settings()
