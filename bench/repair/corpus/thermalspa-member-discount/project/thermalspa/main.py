from fastapi import FastAPI, HTTPException

from thermalspa import settings, treatments
from thermalspa.pricing import price

app = FastAPI()
SETTINGS = settings.load()
TREATMENTS = treatments.load()


@app.get("/hours")
def hours():
    return {"opening": SETTINGS.opening, "slots": SETTINGS.slots}


@app.get("/price")
def quoted(treatment: str, member: bool = False):
    found = TREATMENTS.get(treatment)
    if found is None:
        raise HTTPException(404, "no such treatment")
    return {"treatment": found.name, "price": str(price(found, SETTINGS, member))}
