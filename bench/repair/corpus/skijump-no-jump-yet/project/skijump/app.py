from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from skijump import rankings
from skijump.jumpers import Competition, Jump

app = FastAPI()
app.state.competition = Competition()


class Registration(BaseModel):
    name: str
    club: str


class Measured(BaseModel):
    metres: float
    style: float


@app.post("/jumpers", status_code=201)
def register(sent: Registration):
    return {"id": app.state.competition.register(sent.name, sent.club).id}


@app.post("/jumpers/{number}/jumps", status_code=201)
def jumped(number: int, sent: Measured):
    jumper = app.state.competition.find(number)
    if jumper is None:
        raise HTTPException(404, "no such jumper")
    jumper.jumps.append(Jump(sent.metres, sent.style))
    return {"points": jumper.points}


@app.get("/ranking/points")
def ranking_by_points():
    return [{"name": one.name, "points": one.points} for one in rankings.by_points(app.state.competition.jumpers)]


@app.get("/ranking/distance")
def ranking_by_distance():
    return [{"name": one.name, "metres": one.longest} for one in rankings.by_distance(app.state.competition.jumpers)]
