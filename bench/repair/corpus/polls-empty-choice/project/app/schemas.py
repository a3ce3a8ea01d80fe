from pydantic import BaseModel


class Ballot(BaseModel):
    voter: str
    choice: str


class Results(BaseModel):
    votes: int
    winner: str | None  # None: nobody has voted
    latest_voter: str | None  # None: nobody has voted
