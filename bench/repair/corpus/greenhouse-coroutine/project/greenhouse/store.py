import asyncio

from greenhouse.schemas import Bed


class Store:
    def __init__(self, beds: list[Bed]):
        self._beds = {bed.id: bed for bed in beds}

    async def bed(self, bed_id: int) -> Bed | None:
        await asyncio.sleep(0)
        return self._beds.get(bed_id)

    async def beds(self) -> list[Bed]:
        await asyncio.sleep(0)
        return list(self._beds.values())

    async def water(self, bed: Bed, litres: float) -> Bed:
        await asyncio.sleep(0)
        self._beds[bed.id] = bed.model_copy(update={"litres": bed.litres + litres})
        return self._beds[bed.id]


def examples() -> Store:
    return Store([Bed(id=1, plant="tomato", litres=2.0), Bed(id=2, plant="basil", litres=0.5)])
