from itertools import count

from .models import Applicant, NewApplicant


class ApplicantStore:
    def __init__(self) -> None:
        self._applicants: dict[str, Applicant] = {}
        self._numbers = count(1)

    def add(self, new: NewApplicant) -> Applicant:
        applicant = Applicant(id=f"a-{next(self._numbers)}", **new.model_dump())
        self._applicants[applicant.id] = applicant
        return applicant

    def get(self, applicant_id: str) -> Applicant | None:
        return self._applicants.get(applicant_id)

    def all(self) -> list[Applicant]:
        return list(self._applicants.values())
