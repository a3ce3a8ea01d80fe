import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from hotelfeed.models import Rate, Rejected


@dataclass
class Intake:
    rates: list[Rate] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)

    def reject(self, line: int, reason: str) -> None:
        self.rejected.append(Rejected(line=line, reason=reason))


def take(lines: Iterable[str]) -> Intake:
    intake = Intake()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            intake.reject(number, f"not JSON: {error.msg}")
            continue
        intake.rates.append(Rate.model_validate(row))
    return intake
