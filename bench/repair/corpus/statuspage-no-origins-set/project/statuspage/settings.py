from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    regions: tuple[str, ...] = ("eu",)
    probe_seconds: int = 60
    allowed_origins: tuple[str, ...] = ()
    show_history: bool = False

    @classmethod
    def from_environment(cls, environ) -> "Settings":
        return cls(
            regions=tuple(environ.get("REGIONS", "eu").split(",")),
            probe_seconds=int(environ.get("PROBE_SECONDS", "60")),
            allowed_origins=tuple(environ.get("ALLOWED_ORIGINS").split(",")),
            show_history=environ.get("SHOW_HISTORY") == "1",
        )
