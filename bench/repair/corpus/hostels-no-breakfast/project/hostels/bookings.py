from dataclasses import dataclass


@dataclass
class Booking:
    """Channels always send ref, guest and beds; all else only where it is wanted."""

    ref: str
    guest: str
    email: str | None
    beds: int
    breakfast: bool
    late: bool


def from_message(message):
    return Booking(
        ref=message["ref"],
        guest=message["guest"]["name"],
        email=message["guest"].get("email"),
        beds=message["beds"],
        breakfast=message["breakfast"],
        late=message.get("late", False),
    )
