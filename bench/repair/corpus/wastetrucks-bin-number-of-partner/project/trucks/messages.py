from datetime import datetime
from typing import Literal, Union

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from typing_extensions import Annotated


class Departed(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)

    kind: Literal["departed"]
    truck: str
    at: datetime


class Returned(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)

    kind: Literal["returned"]
    truck: str
    at: datetime
    kg: float


class Emptied(BaseModel):
    kind: Literal["emptied"]
    bin: str
    kg: float
    at: datetime


Message = Annotated[Union[Departed, Returned, Emptied], Field(discriminator="kind")]
parser = TypeAdapter(Message)
