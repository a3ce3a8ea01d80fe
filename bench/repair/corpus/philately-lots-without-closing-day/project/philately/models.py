from datetime import date
from typing import Optional

from pydantic import BaseModel


class Lot(BaseModel):
    number: int
    title: str
    closes: Optional[date] = None
    bids: list[int] = []
    sold: bool = False
