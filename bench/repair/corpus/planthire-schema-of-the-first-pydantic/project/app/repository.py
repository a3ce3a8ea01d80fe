from datetime import date

from app.models import Hire, Machine

_machines = {
    3: Machine(3, "Mini digger", 9500),
    4: Machine(4, "Plate compactor", 2800),
    5: Machine(5, "Cement mixer", 1900),
}
_hires = [
    Hire(1, _machines[4], "Brook & Sons", date(2026, 4, 2), date(2026, 4, 5)),
    Hire(2, _machines[4], "R. Tull", date(2026, 4, 9)),
]


def machine(machine_id: int) -> Machine | None:
    return _machines.get(machine_id)


def machines() -> list[Machine]:
    return list(_machines.values())


def hires_of(machine_id: int) -> list[Hire]:
    return [hire for hire in _hires if hire.machine.id == machine_id]
