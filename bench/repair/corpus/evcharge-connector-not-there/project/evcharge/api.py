from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from evcharge import registry, service
from evcharge.errors import ApiError

app = FastAPI(title="evcharge")


class StartRequest(BaseModel):
    connector: int
    card: str


@app.exception_handler(ApiError)
async def on_api_error(_: Request, error: ApiError) -> JSONResponse:
    return JSONResponse({"error": error.code, "detail": str(error)}, status_code=error.status_code)


@app.get("/stations")
def stations():
    return [
        {"id": station.id, "place": station.place, "free": len(station.free_connectors())}
        for station in registry.all_stations()
    ]


@app.post("/stations/{station_id}/sessions", status_code=201)
def start(station_id: str, body: StartRequest):
    return service.start_session(station_id, body.connector, body.card)


@app.delete("/stations/{station_id}/sessions/{session}")
def stop(station_id: str, session: str):
    return service.stop_session(station_id, session)
