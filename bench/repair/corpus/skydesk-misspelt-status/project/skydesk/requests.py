from dataclasses import dataclass

from skydesk.status import Status


class Conflict(Exception):
    pass


@dataclass
class ObservationRequest:
    id: str
    target: str
    minutes: int
    status: Status = Status.WAITING
    notes: str = ""

    def observe(self, notes):
        self._ensure_open()
        self.status = Status.OBSERVED
        self.notes = notes

    def cancel(self):
        self._ensure_open()
        self.status = Status.CANCELED

    def _ensure_open(self):
        if self.status.is_final:
            raise Conflict(f"already {self.status.value}")


REQUESTS = {
    "r1": ObservationRequest("r1", "M31", 40),
    "r2": ObservationRequest("r2", "M57", 15),
    "r3": ObservationRequest("r3", "NGC 7000", 90),
}
