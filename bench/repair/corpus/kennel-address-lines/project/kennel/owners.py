from dataclasses import dataclass
from typing import Optional


@dataclass
class Owner:
    name: str
    street: str
    town: str
    postcode: str
    flat: Optional[str] = None
    phone: Optional[str] = None


OWNERS = [
    Owner('Tess Adair', '4 Mill Lane', 'Bath', 'BA1 5QT', flat='Flat 2', phone='01225 550188'),
    Owner('Rob Finch', '17 Down Road', 'Wells', 'BA5 1PH'),
]
