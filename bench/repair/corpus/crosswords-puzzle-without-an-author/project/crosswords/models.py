from datetime import date
from typing import List, Optional

from pydantic import BaseModel


class Clue(BaseModel):
    number: int
    text: str
    length: Optional[str] = None


class Puzzle(BaseModel):
    number: int
    day: date
    title: str
    author: Optional[str]
    level: Optional[int]
    note: Optional[str] = None
    clues: List[Clue] = []
