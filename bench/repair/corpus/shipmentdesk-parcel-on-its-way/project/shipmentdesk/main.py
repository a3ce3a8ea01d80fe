from datetime import datetime, timezone

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

from shipmentdesk import store
from shipmentdesk.schemas import Shipment, ShipmentRow

app = FastAPI()


def shipment_of(number: int) -> dict:
    found = store.find(number)
    if found is None:
        raise HTTPException(404, "no such shipment")
    return found


class Delivery(BaseModel):
    signed_by: str | None = None


@app.get("/shipments", response_model=list[ShipmentRow])
def shipments(pending: bool = False):
    return [one for one in store.SHIPMENTS.values() if not pending or one.get("delivered_at") is None]


@app.get("/shipments/{number}", response_model=Shipment)
def shipment(found: dict = Depends(shipment_of)):
    return found


@app.post("/shipments/{number}/delivery", response_model=Shipment)
def deliver(delivery: Delivery, found: dict = Depends(shipment_of)):
    if found.get("delivered_at") is not None:
        raise HTTPException(409, "already delivered")
    store.deliver(found["number"], datetime.now(timezone.utc).isoformat(), delivery.signed_by)
    return found
