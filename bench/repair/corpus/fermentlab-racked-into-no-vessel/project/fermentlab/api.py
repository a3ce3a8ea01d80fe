from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from fermentlab.errors import DomainError
from fermentlab.repositories import Batch, BatchRepository, Vessel, VesselRepository
from fermentlab.services import BatchService

app = FastAPI(title="fermentlab")
service = BatchService(
    BatchRepository([Batch("CIDER-7", 180, "T1"), Batch("PERRY-2", 60, "T2")]),
    VesselRepository([Vessel("T1", 200), Vessel("T2", 100), Vessel("T3", 250)]),
)


class Racking(BaseModel):
    vessel: str


class Measurement(BaseModel):
    gravity: float


@app.exception_handler(DomainError)
def domain_error(request: Request, error: DomainError):
    return JSONResponse({"error": str(error)}, status_code=error.status)


@app.get("/batches/{code}")
def show(code: str):
    return service.get(code)


@app.post("/batches/{code}/gravities")
def measure(code: str, body: Measurement):
    return service.measure(code, body.gravity)


@app.post("/batches/{code}/rack")
def rack(code: str, body: Racking):
    return service.rack(code, body.vessel)
