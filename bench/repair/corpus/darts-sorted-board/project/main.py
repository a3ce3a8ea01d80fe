from fastapi import FastAPI, HTTPException

import podium
from league import LEAGUES

app = FastAPI(title="darts")


def league_of(name: str):
    if name not in LEAGUES:
        raise HTTPException(status_code=404, detail="no such league")
    return LEAGUES[name]


@app.get("/leagues/{name}/podium")
def show_podium(name: str):
    return podium.of(league_of(name))


@app.get("/leagues/{name}/players")
def players(name: str):
    return [player.name for player in league_of(name).by_name()]
