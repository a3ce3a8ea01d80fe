from datetime import date

from app.models import Technician, WorkOrder

TECHNICIANS = {
    1: Technician(1, "Dana Whitfield", "+1 555 0134"),
    2: Technician(2, "Luis Ortega", "+1 555 0199"),
}

_orders: dict[str, WorkOrder] = {
    o.number: o
    for o in [
        WorkOrder("WO-1001", "Hilltop Bakery", "Oven does not heat", date(2026, 3, 2), TECHNICIANS[1], ["fuse"]),
        WorkOrder("WO-1002", "St. Mary School", "Boiler service", date(2026, 2, 20), TECHNICIANS[2]),
        WorkOrder("WO-1003", "Corner Laundry", "Dryer noise", date(2026, 3, 9)),
    ]
}


def all_orders() -> list[WorkOrder]:
    return list(_orders.values())


def get_order(number: str) -> WorkOrder | None:
    return _orders.get(number)
