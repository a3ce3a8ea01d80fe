from campsites import weather

TENT_LIMIT = 60
AWNING_LIMIT = 38


async def packing(site: str) -> list[str]:
    millimetres = await weather.rain(site)
    return ["rain jacket"] if millimetres > 1 else []


async def warnings(site: str) -> list[str]:
    speed = weather.gusts(site)
    if speed > TENT_LIMIT:
        return ["take tents down", "take awnings down"]
    if speed > AWNING_LIMIT:
        return ["take awnings down"]
    return []
