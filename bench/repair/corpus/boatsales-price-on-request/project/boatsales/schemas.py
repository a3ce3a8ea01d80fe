from pydantic import BaseModel, ConfigDict, Field


class Brief(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    price: int | None


class Detail(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    metres: float
    price: int
    photos: list[str]


class NewBoat(BaseModel):
    name: str = Field(min_length=1)
    metres: float = Field(gt=0)
    price: int | None = Field(default=None, ge=0)
