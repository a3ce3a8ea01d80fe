import asyncio
from dataclasses import dataclass


@dataclass
class Offer:
    carrier: str
    cents: int
    days: int


class CarrierDown(Exception):
    pass


class Carrier:
    def __init__(self, name, per_kilo, days, is_up=True):
        self.name, self.per_kilo, self.days, self.is_up = name, per_kilo, days, is_up

    async def offer(self, kilos):
        await asyncio.sleep(0)
        if not self.is_up:
            raise CarrierDown(self.name)
        return Offer(self.name, self.per_kilo * kilos, self.days)


CARRIERS = [Carrier("Albatros", 120, 3), Carrier("Brieftaube", 90, 6), Carrier("Condor", 310, 1)]
