from datetime import datetime

from pydantic import BaseModel


class ShipmentRow(BaseModel):
    """A line of the list."""

    number: int
    recipient: str
    delivered_at: datetime | None = None


class Stop(BaseModel):
    place: str
    at: datetime


class Shipment(BaseModel):
    """Everything about one."""

    number: int
    recipient: str
    stops: list[Stop]
    delivered_at: datetime
    signed_by: str | None = None
