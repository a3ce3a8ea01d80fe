import asyncio

KILOS = {"hive-1": 31.2, "hive-2": 28.9, "hive-4": 40.5}


class Unreachable(Exception):
    pass


async def read(hive):
    await asyncio.sleep(0)
    if hive not in KILOS:
        raise Unreachable(hive)
    return {"hive": hive, "kilos": KILOS[hive]}


async def battery(hive):
    await asyncio.sleep(0)
    if hive not in KILOS:
        raise Unreachable(hive)
    return {"hive": hive, "volts": 3.7}
