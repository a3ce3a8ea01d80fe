from pydantic import BaseModel


class Variety(BaseModel):
    name: str
    oldest: int
    trees: int


class Grower(BaseModel):
    id: int
    name: str
    town: str
    hectares: float | None
    trees: int
