import asyncio
from dataclasses import dataclass


@dataclass
class Reading:
    moisture: float
    battery: int = 100


class ProbeError(Exception):
    pass


async def read(address):
    """One reading of a probe; `sim:VALUE` is the simulator."""
    kind, _, rest = address.partition(":")
    await asyncio.sleep(0)
    if kind != "sim" or not rest:
        raise ProbeError(f"cannot reach {address}")
    return Reading(float(rest))
