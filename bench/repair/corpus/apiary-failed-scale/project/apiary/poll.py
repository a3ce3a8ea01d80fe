import asyncio
import logging

from apiary import scales

log = logging.getLogger("apiary")

HIVES = ["hive-1", "hive-2", "hive-3", "hive-4"]


async def batteries(hives):
    found = await asyncio.gather(*(scales.battery(hive) for hive in hives), return_exceptions=True)
    low = {}
    for hive, one in zip(hives, found):
        if isinstance(one, Exception):
            log.warning("no battery of %s: %r", hive, one)
            continue
        low[one["hive"]] = one["volts"] < 3.3
    return low


async def weights(hives):
    found = await asyncio.gather(*(scales.read(hive) for hive in hives), return_exceptions=True)
    return {one["hive"]: one["kilos"] for one in found}


async def main():
    print(await batteries(HIVES[:2]))
    for hive, kilos in (await weights(HIVES)).items():
        print(f"{hive}: {kilos} kg")


if __name__ == "__main__":
    asyncio.run(main())
