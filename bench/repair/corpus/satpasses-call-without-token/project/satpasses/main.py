from fastapi import Depends, FastAPI, HTTPException

from satpasses import orbit
from satpasses.auth import current_station

app = FastAPI()


@app.get("/health")
def health():
    return {"ok": True}


@app.get("/passes/{satellite}")
def next_passes(satellite: str, station: str = Depends(current_station)):
    if satellite not in orbit.PERIODS:
        raise HTTPException(404, "unknown satellite")
    return {"station": station, "passes": [one.isoformat() for one in orbit.passes(satellite, station)]}
