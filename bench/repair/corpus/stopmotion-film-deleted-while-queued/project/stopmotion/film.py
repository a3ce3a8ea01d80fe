from dataclasses import dataclass, field


@dataclass
class Film:
    id: str
    owner: str
    frames: list = field(default_factory=list)
    rendered: str | None = None
