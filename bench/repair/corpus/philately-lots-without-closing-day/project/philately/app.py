from fastapi import FastAPI

from philately.lots import Lots
from philately.models import Lot

app = FastAPI()
lots = Lots()


@app.put("/lots/{number}", status_code=204)
def put(number: int, lot: Lot) -> None:
    lots.put(lot.model_copy(update={"number": number}))


@app.get("/lots")
def listed() -> list[Lot]:
    return lots.open()


@app.get("/bids")
def bids() -> dict[int, int | None]:
    return lots.highest()
