from .schemas import Customer


def label(customer: Customer) -> str:
    parts = [customer.name, customer.address.street, f"{customer.address.zip or ''} {customer.address.city}".strip()]
    return "\n".join(parts)


def short(customer: Customer) -> str:
    city = customer.address.city if customer.address else "unknown"
    return f"{customer.name} ({city})"
