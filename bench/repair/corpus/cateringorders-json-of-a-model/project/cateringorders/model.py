from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field, field_validator


class Order(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    id: int
    customer: str
    dish: str
    portions: int = Field(gt=0, alias="count")
    due: datetime

    @field_validator("customer", "dish")
    @classmethod
    def stripped(cls, text: str) -> str:
        return text.strip()
