from fastapi import FastAPI, Query

from carhire import partner
from carhire.offers import offers

app = FastAPI()


@app.get("/offers")
def get_offers(station: str = Query(min_length=3, max_length=3), days: int = Query(ge=1, le=60)):
    return offers(partner.prices(station.upper(), days))
