from fastapi import FastAPI, Query, Request
from fastapi.responses import JSONResponse

from zones import fees

app = FastAPI()

Postcodes = Query(min_length=1, max_length=40)


@app.exception_handler(fees.NotDelivered)
def not_delivered(request: Request, exc: fees.NotDelivered):
    return JSONResponse({"error": str(exc)}, status_code=422)


@app.get("/zones/{postcode}")
def zone(postcode: str):
    name, cents = fees.zone_of(postcode)
    return {"postcode": postcode, "zone": name, "fee": cents}


@app.get("/fees")
def tour_fees(postcode: list[str] = Postcodes):
    names, cents = fees.tour(postcode)
    return {"zones": names, "fee": cents}
