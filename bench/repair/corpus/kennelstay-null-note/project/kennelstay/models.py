from datetime import date

from pydantic import BaseModel


class Owner(BaseModel):
    name: str
    phone: str | None = None


class Stay(BaseModel):
    id: int
    dog: str
    arrives: date
    leaves: date | None = None
    note: str


class NewStay(BaseModel):
    dog: str
    arrives: date
    leaves: date | None = None
    note: str | None = None
