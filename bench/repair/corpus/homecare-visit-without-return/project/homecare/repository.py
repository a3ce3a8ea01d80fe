from datetime import date

from homecare.model import Visit


class Visits:
    """The visits that are planned. What changes one answers it as it is now; None where there is no such visit."""

    def __init__(self, visits=()):
        self._visits = {visit.id: visit for visit in visits}

    def get(self, visit_id):
        return self._visits.get(visit_id)

    def assign(self, visit_id, nurse):
        visit = self.get(visit_id)
        if visit is None:
            return None
        return self._keep(visit.by(nurse))

    def move(self, visit_id, day):
        visit = self.get(visit_id)
        if visit is None:
            return None
        if visit.day == day:
            return visit
        self._keep(visit.on(day))

    def on(self, day):
        return [visit for visit in self._visits.values() if visit.day == day]

    def _keep(self, visit):
        self._visits[visit.id] = visit
        return visit


def sample():
    return Visits([
        Visit("v1", "Mrs. Lund", date(2026, 7, 6), "Aino"),
        Visit("v2", "Mr. Papp", date(2026, 7, 6)),
    ])
