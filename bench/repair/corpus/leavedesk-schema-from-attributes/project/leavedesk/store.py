"""Rows as they come out of the HR system; read only here."""

from dataclasses import dataclass
from datetime import date


@dataclass
class EmployeeRow:
    id: int
    name: str
    country: str


@dataclass
class LeaveRow:
    id: int
    employee_id: int
    first: date
    last: date
    approved: bool


@dataclass
class BalanceRow:
    employee_id: int
    year: int
    entitled: float
    taken: float
    carried_over: float = 0.0


EMPLOYEES: dict[int, EmployeeRow] = {}
LEAVES: list[LeaveRow] = []
BALANCES: dict[tuple[int, int], BalanceRow] = {}


def seed() -> None:
    EMPLOYEES.clear()
    LEAVES.clear()
    BALANCES.clear()
    EMPLOYEES[1] = EmployeeRow(1, "Ines Duarte", "PT")
    EMPLOYEES[2] = EmployeeRow(2, "Tom Baker", "GB")
    LEAVES.append(LeaveRow(1, 1, date(2026, 7, 6), date(2026, 7, 17), True))
    BALANCES[(1, 2026)] = BalanceRow(1, 2026, 22, 10, 3.5)
