from frostwatch import stations
from frostwatch.advice import advice


async def round_of(client, all_stations, send):
    """Looks at all stations once and tells the growers what to do."""
    lowest = await stations.coldest(client, all_stations)
    await send(f"{lowest['celsius']:.1f} C at {lowest['station']}: {advice(lowest['celsius'])}")
    for key in await stations.weak_batteries(client, all_stations):
        await send(f"battery of {key} is low")
