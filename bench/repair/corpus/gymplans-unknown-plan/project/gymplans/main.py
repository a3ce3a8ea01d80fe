from fastapi import FastAPI, Query

from gymplans import catalogue
from gymplans.errors import NotOffered, not_offered
from gymplans.plans import PLANS

app = FastAPI()
app.add_exception_handler(NotOffered, not_offered)


@app.get("/plans")
async def plans():
    return [plan.code for plan in PLANS]


@app.get("/quote")
async def quote(months: int = Query(ge=1, le=36), plan: str | None = None, site: str = "north"):
    chosen = catalogue.plan(plan) if plan else catalogue.cheapest()
    at = catalogue.site(site)
    total = chosen.setup + months * (chosen.monthly + at.surcharge)
    if months >= 12:
        total -= chosen.setup
    return {"plan": chosen.code, "total": total, "per_month": round(total / months)}
