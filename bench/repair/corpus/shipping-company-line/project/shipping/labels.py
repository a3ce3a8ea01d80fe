from shipping.customers import Customer


def invoice_head(customer: Customer) -> str:
    lines = [customer.name, customer.street, customer.city]
    if customer.company:
        lines.insert(0, customer.company.upper())
    return "\n".join(lines)


def parcel_label(customer: Customer) -> list[str]:
    """What is printed on the parcel: no empty lines, the printer stops at them."""
    return [customer.company.upper(), customer.name, customer.street, customer.city]
