from pydantic import BaseModel, Field


class Box(BaseModel):
    code: str
    name: str
    litres: float
    cents: int


class Item(BaseModel):
    sku: str
    litres: float = Field(gt=0)


class Order(BaseModel):
    items: list[Item] = Field(min_length=1)


class Packed(BaseModel):
    sku: str
    box: str


class Plan(BaseModel):
    packed: list[Packed]
    kinds: list[Box]
    cents: int
