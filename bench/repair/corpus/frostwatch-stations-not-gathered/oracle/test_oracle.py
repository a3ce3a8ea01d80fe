import asyncio

from frostwatch.stations import Station, coldest
from frostwatch.watch import round_of

STATIONS = [Station("slope", 210), Station("river", 180), Station("gate", 195)]


class Fake:
    def __init__(self, **celsius):
        self.celsius = celsius

    async def reading(self, station):
        await asyncio.sleep(0)
        return {"station": station.key, "celsius": self.celsius[station.key], "battery": 15 if station.key == "gate" else 80}


def test_the_coldest():
    for key in ("slope", "river", "gate"):
        client = Fake(**{"slope": 1.0, "river": 2.0, "gate": 3.0, key: -4.5})
        found = asyncio.run(coldest(client, STATIONS))
        assert (found["station"], found["celsius"]) == (key, -4.5)


def test_a_round():
    sent = []

    async def send(text):
        sent.append(text)

    asyncio.run(round_of(Fake(slope=-0.5, river=-1.25, gate=4.0), STATIONS, send))
    assert sent == ["-1.2 C at river: start the sprinklers", "battery of gate is low"]
