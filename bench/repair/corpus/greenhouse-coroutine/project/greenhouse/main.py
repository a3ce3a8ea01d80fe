from fastapi import Depends, FastAPI

from greenhouse import service
from greenhouse.schemas import Bed, Watering
from greenhouse.store import Store, examples

app = FastAPI()
_store = examples()


def get_store() -> Store:
    return _store


@app.get("/beds/{bed_id}")
async def bed(bed_id: int, store: Store = Depends(get_store)) -> Bed:
    return await service.find(store, bed_id)


@app.get("/thirsty")
async def thirsty(below: float = 1.0, store: Store = Depends(get_store)) -> list[Bed]:
    return await service.thirsty(store, below)


@app.get("/compare/{left}/{right}")
async def compare(left: int, right: int, store: Store = Depends(get_store)) -> dict:
    return await service.compare(store, left, right)


@app.post("/waterings", status_code=201)
async def water(watering: Watering, store: Store = Depends(get_store)) -> Bed:
    return await service.water(store, watering)
