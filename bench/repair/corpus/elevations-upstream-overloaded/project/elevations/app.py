import logging

import httpx
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from elevations.client import Heights
from elevations.profile import climb

log = logging.getLogger(__name__)


class Track(BaseModel):
    points: list[tuple[float, float]] = Field(min_length=2, max_length=100)


def create_app(heights: Heights | None = None) -> FastAPI:
    app = FastAPI()
    heights = heights or Heights(httpx.Client(base_url="https://api.opentopodata.org", timeout=10))

    @app.post("/profile")
    def profile(track: Track):
        try:
            return climb(heights.of(track.points))
        except httpx.HTTPError:
            log.exception("no heights")
            return JSONResponse({"error": "heights_unavailable"}, 502, {"Retry-After": "60"})

    return app
