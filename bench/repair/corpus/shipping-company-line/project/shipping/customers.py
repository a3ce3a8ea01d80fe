from dataclasses import dataclass


@dataclass(frozen=True)
class Customer:
    id: int
    name: str
    company: str | None
    street: str
    city: str


_CUSTOMERS = {
    1: Customer(1, "Ines Berg", "Berg & Co", "Hafenweg 3", "20457 Hamburg"),
    2: Customer(2, "Tom Lang", None, "Am Markt 9", "50667 Köln"),
}


def find_customer(customer_id: int) -> Customer | None:
    return _CUSTOMERS.get(customer_id)
