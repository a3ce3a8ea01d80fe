from datetime import datetime, timezone
from enum import Enum

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="parcelhub")


class State(str, Enum):
    announced = "announced"
    transit = "transit"
    delivered = "delivered"


class Scan(BaseModel):
    depot: str
    state: State


class NewParcel(BaseModel):
    tracking: str
    receiver: str
    weight_grams: int


PARCELS: dict[str, dict] = {}


def now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


@app.post("/parcels", status_code=201)
def announce(parcel: NewParcel):
    PARCELS[parcel.tracking] = {
        "tracking": parcel.tracking,
        "receiver": parcel.receiver,
        "weight_grams": parcel.weight_grams,
        "scans": [{"depot": None, "state": State.announced, "at": now()}],
    }
    return PARCELS[parcel.tracking]


@app.post("/parcels/{tracking}/scans", status_code=201)
def scan(tracking: str, body: Scan):
    parcel = PARCELS.get(tracking)
    if parcel is None:
        parcel = {"tracking": tracking, "receiver": None, "weight_grams": None, "scans": []}
        PARCELS[tracking] = parcel
    parcel["scans"].append({"depot": body.depot, "state": body.state, "at": now()})
    return {"scans": len(parcel["scans"])}


@app.get("/parcels/{tracking}")
def track(tracking: str):
    parcel = PARCELS[tracking]
    last = parcel["scans"][-1]
    return {
        "tracking": tracking,
        "state": last["state"],
        "depot": last["depot"],
        "since": last["at"],
        "history": [entry["depot"] for entry in parcel["scans"] if entry["depot"]],
    }


@app.get("/depots/{depot}/parcels")
def at_depot(depot: str):
    found = [
        parcel["tracking"]
        for parcel in PARCELS.values()
        if parcel["scans"][-1]["depot"] == depot and parcel["scans"][-1]["state"] != State.delivered
    ]
    return {"depot": depot, "parcels": sorted(found)}
