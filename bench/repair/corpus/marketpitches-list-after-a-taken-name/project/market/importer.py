from dataclasses import dataclass, field

from market.repository import Repository


@dataclass
class Outcome:
    added: int = 0
    known: list[str] = field(default_factory=list)
    without_pitch: list[str] = field(default_factory=list)


def import_traders(repository: Repository, text: str) -> Outcome:
    outcome = Outcome()
    for line in text.splitlines():
        if not line.strip():
            continue
        name, mail, label = (cell.strip() for cell in line.split(";"))
        pitch = repository.pitch(label) if label else None
        if not repository.add_trader(name, mail, pitch):
            outcome.known.append(name)
            continue
        outcome.added += 1
        if pitch is None:
            outcome.without_pitch.append(name)
    return outcome
