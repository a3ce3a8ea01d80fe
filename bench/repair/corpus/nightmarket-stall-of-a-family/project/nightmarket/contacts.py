from dataclasses import dataclass


@dataclass(frozen=True)
class Contact:
    name: str
    mail: str


ASSOCIATION = Contact("Stallholders' association", "stalls@market.example")


def contact_of(stall):
    """Whom to write to about the stall."""
    return stall.contact or ASSOCIATION
