from typing import Literal, Optional, Union

from pydantic import BaseModel


class Subscribe(BaseModel):
    kind: Literal["subscribe"]
    address: str
    name: Optional[str] = None
    source: Optional[str]


class Unsubscribe(BaseModel):
    kind: Literal["unsubscribe"]
    address: str
    reason: Optional[str] = None


Message = Union[Subscribe, Unsubscribe]
KINDS = {"subscribe": Subscribe, "unsubscribe": Unsubscribe}


def parse(given: dict) -> Message:
    return KINDS[given["kind"]].model_validate(given)
