import httpx
from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse

from ratesvc.carrier import Carrier, CarrierDown

app = FastAPI()


def carrier() -> Carrier:
    return Carrier(httpx.Client(base_url="https://carrier.test", timeout=3))


@app.exception_handler(CarrierDown)
async def down(request: Request, error: CarrierDown):
    return JSONResponse({"error": "carrier_unavailable", "part": str(error)}, 503, headers={"retry-after": "30"})


@app.get("/quotes")
def quotes(grams: int, country: str, service: Carrier = Depends(carrier)):
    return service.quote(grams, country)


@app.get("/parcels/{number}")
def parcel(number: str, service: Carrier = Depends(carrier)):
    return service.track(number)
