from datetime import datetime

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from noisemap import stats
from noisemap.readings import Reading, Readings


class ReadingIn(BaseModel):
    at: datetime
    db: float


class Hour(BaseModel):
    sensor: str
    count: int
    loudest: float | None
    mean: float | None
    over_limit: int


def create_app():
    app = FastAPI()
    kept = Readings()

    @app.post("/sensors/{sensor}/readings", status_code=202)
    async def add(sensor: str, body: list[ReadingIn]):
        kept.add(sensor, [Reading(one.at, one.db) for one in body])
        return {"accepted": len(body)}

    @app.get("/sensors/{sensor}/hours/{hour}", response_model=Hour)
    async def hour_of(sensor: str, hour: str):
        if not kept.knows(sensor):
            raise HTTPException(404, "unknown sensor")
        try:
            start = datetime.strptime(hour, "%Y-%m-%dT%H")
        except ValueError:
            raise HTTPException(422, "an hour looks like 2026-06-01T10") from None
        readings = kept.of_hour(sensor, start)
        return Hour(
            sensor=sensor,
            count=len(readings),
            loudest=stats.loudest(readings),
            mean=stats.mean_level(readings),
            over_limit=stats.over_limit(readings),
        )

    return app
