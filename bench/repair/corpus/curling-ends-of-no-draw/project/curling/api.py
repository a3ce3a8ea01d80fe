from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from curling.store import Draw, opening_night

app = FastAPI(title="curling")
store = opening_night()


class End(BaseModel):
    red: int = 0
    yellow: int = 0


def as_json(draw: Draw) -> dict:
    red, yellow = draw.score()
    return {"id": draw.id, "red": draw.red, "yellow": draw.yellow, "score": [red, yellow]}


@app.get("/sheets/{number}")
def sheet(number: int):
    found = store.sheet(number)
    if found is None:
        raise HTTPException(status_code=404, detail=f"no sheet {number}")
    return {"number": found.number, "ice": found.ice, "draws": [as_json(draw) for draw in store.draws_on(number)]}


@app.get("/draws/{draw_id}")
def draw(draw_id: str):
    found = store.draw(draw_id)
    if found is None:
        raise HTTPException(status_code=404, detail=f"no draw {draw_id}")
    return as_json(found)


@app.get("/draws/{draw_id}/ends")
def ends(draw_id: str):
    played = store.draw(draw_id).ends
    return [{"end": number, "red": red, "yellow": yellow} for number, (red, yellow) in enumerate(played, start=1)]


@app.post("/draws/{draw_id}/ends", status_code=201)
def add_end(draw_id: str, end: End):
    found = store.draw(draw_id)
    if found is None:
        raise HTTPException(status_code=404, detail=f"no draw {draw_id}")
    found.ends.append((end.red, end.yellow))
    return as_json(found)
