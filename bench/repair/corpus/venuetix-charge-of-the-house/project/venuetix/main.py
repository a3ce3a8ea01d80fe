from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

from venuetix.quotes import Quote, quote
from venuetix.settings import settings
from venuetix.venues import VENUES

app = FastAPI()


class Wanted(BaseModel):
    venue: str
    tickets: int = Field(ge=1, le=settings.max_tickets)


@app.post("/quotes")
def create_quote(wanted: Wanted) -> Quote:
    venue = VENUES.get(wanted.venue)
    if venue is None:
        raise HTTPException(404, "no such venue")
    return quote(venue, wanted.tickets)


@app.get("/venues")
def venues() -> list[str]:
    return sorted(VENUES)
