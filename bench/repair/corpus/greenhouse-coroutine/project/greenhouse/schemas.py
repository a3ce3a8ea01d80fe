from pydantic import BaseModel


class Bed(BaseModel):
    id: int
    plant: str
    litres: float


class Watering(BaseModel):
    bed: int
    litres: float
