from dataclasses import dataclass


@dataclass
class Guest:
    name: str
    email: str
    language: str = "en"


@dataclass
class Visit:
    id: int
    guest: Guest
    treatment: str
    cents: int
    paid: bool = False


_VISITS = {
    501: Visit(501, Guest("Ella Frost", "ella@example.com"), "Massage", 8500),
    502: Visit(502, Guest("Luc Meyer", "luc@example.com", "fr"), "Sauna", 2400, paid=True),
    503: Visit(503, Guest("Ana Diaz", "ana@example.com"), "Sauna", 2400, paid=True),
}


def get(visit_id):
    return _VISITS.get(visit_id)
