from dataclasses import dataclass
from typing import Any, Optional

from .programmes import PROGRAMMES


class InvalidApplication(ValueError):
    def __init__(self, field: str, message: str):
        super().__init__(message)
        self.field = field


@dataclass(frozen=True)
class Application:
    programme: str
    applicant: str
    budget: int
    partner: Optional[str] = None


def check(data: Any) -> Application:
    if not isinstance(data, dict):
        raise InvalidApplication("", "expected an object")
    programme = PROGRAMMES.get(data.get("programme"))
    if programme is None:
        raise InvalidApplication("programme", "no such programme")
    applicant = str(data.get("applicant") or "").strip()
    if not applicant:
        raise InvalidApplication("applicant", "the applicant must be named")
    budget = data.get("budget")
    if not isinstance(budget, int) or budget <= 0:
        raise InvalidApplication("budget", "budget must be a whole amount above zero")
    if budget > programme.limit:
        raise InvalidApplication(
            "budget", f"{programme.title} gives at most {programme.limit}, not {budget}"
        )
    partner = data.get("partner")
    if programme.needs_partner and not partner:
        raise InvalidApplication("partner", "a partner town must be named")
    return Application(data["programme"], applicant, budget, partner)
