from datetime import date

from pydantic import BaseModel, ConfigDict


class DishOut(BaseModel):
    name: str
    price: str
    vegan: bool


class MenuOut(BaseModel):
    truck: str
    dishes: list[DishOut]


class StopIn(BaseModel):
    day: date
    place: str


class StopOut(StopIn):
    model_config = ConfigDict(from_attributes=True)


class TruckOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    kitchen: str
