from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class Event(BaseModel):
    kind: Literal["deployment", "incident"]
    service: str
    at: datetime
    text: str
