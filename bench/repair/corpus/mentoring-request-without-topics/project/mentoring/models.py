from typing import List, Literal, Optional

from pydantic import BaseModel, Field


class Mentor(BaseModel):
    id: int
    name: str
    topics: List[str]
    languages: List[str] = ["en"]
    places: int = 2


class MatchRequest(BaseModel):
    mentee: str = Field(min_length=1)
    goal: Literal["career", "project", "studies"] = "career"
    # Both are optional: who does not mind leaves them out.
    languages: Optional[List[str]] = None
    topics: Optional[List[str]] = None


class Match(BaseModel):
    mentor: int
    name: str
    score: int
    reasons: List[str]
