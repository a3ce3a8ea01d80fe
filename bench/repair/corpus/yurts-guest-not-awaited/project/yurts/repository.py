import asyncio
from dataclasses import dataclass


@dataclass
class Guest:
    id: str
    name: str
    language: str = "en"


@dataclass
class Booking:
    id: str
    guest_id: str
    yurt: str
    nights: int


class Repository:
    def __init__(self):
        self._guests = {"g1": Guest("g1", "Aigerim", "kk"), "g2": Guest("g2", "Tove")}
        self._bookings = {"b1": Booking("b1", "g1", "Eagle", 2), "b2": Booking("b2", "g2", "Fox", 1)}

    async def booking(self, booking_id):
        await asyncio.sleep(0)
        return self._bookings.get(booking_id)

    async def guest(self, guest_id):
        await asyncio.sleep(0)
        return self._guests.get(guest_id)

    async def bookings_of(self, guest_id):
        await asyncio.sleep(0)
        return [one for one in self._bookings.values() if one.guest_id == guest_id]
