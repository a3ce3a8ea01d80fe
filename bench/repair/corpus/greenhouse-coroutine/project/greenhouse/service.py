from fastapi import HTTPException

from greenhouse.schemas import Bed, Watering
from greenhouse.store import Store


async def find(store: Store, bed_id: int) -> Bed:
    bed = await store.bed(bed_id)
    if bed is None:
        raise HTTPException(404, f"No bed {bed_id}")
    return bed


async def water(store: Store, watering: Watering) -> Bed:
    bed = await find(store, watering.bed)
    return await store.water(bed, watering.litres)


async def thirsty(store: Store, below: float) -> list[Bed]:
    return [bed for bed in await store.beds() if bed.litres < below]


async def compare(store: Store, left: int, right: int) -> dict:
    first = await find(store, left)
    second = find(store, right)
    wetter = first if first.litres >= second.litres else second
    return {"wetter": wetter.id, "difference": round(abs(first.litres - second.litres), 2)}
