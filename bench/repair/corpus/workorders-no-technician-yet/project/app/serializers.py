from app.models import WorkOrder

UNASSIGNED = "unassigned"


def order_row(order: WorkOrder) -> dict:
    """One line of the list."""
    return {
        "number": order.number,
        "customer": order.customer,
        "due": order.due.isoformat(),
        "technician": order.technician.name if order.technician else UNASSIGNED,
    }


def order_detail(order: WorkOrder) -> dict:
    return {
        "number": order.number,
        "customer": order.customer,
        "description": order.description,
        "due": order.due.isoformat(),
        "overdue": order.is_overdue,
        "parts": order.parts,
        "technician": order.technician.name,
    }
