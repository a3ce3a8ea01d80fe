import asyncio
import unittest

from frostwatch.advice import advice
from frostwatch.stations import Station, weak_batteries


class Fake:
    def __init__(self, **batteries):
        self.batteries = batteries

    async def reading(self, station):
        return {"station": station.key, "celsius": 1.0, "battery": self.batteries[station.key]}


class FrostwatchTest(unittest.TestCase):
    def test_advice(self):
        self.assertEqual([advice(celsius) for celsius in (-5, -1, 3)], ["light the candles", "start the sprinklers", "sleep well"])

    def test_batteries(self):
        stations = [Station("slope", 210), Station("river", 180)]
        self.assertEqual(asyncio.run(weak_batteries(Fake(slope=12, river=90), stations)), ["slope"])
