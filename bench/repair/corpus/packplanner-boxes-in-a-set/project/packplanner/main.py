from fastapi import FastAPI, HTTPException

from packplanner.boxes import BOXES, NoBox
from packplanner.models import Box, Order, Plan
from packplanner.planning import plan

app = FastAPI()


@app.get("/boxes")
def boxes() -> list[Box]:
    return BOXES


@app.post("/plans")
def create_plan(order: Order) -> Plan:
    try:
        return plan(order.items)
    except NoBox as error:
        raise HTTPException(422, str(error)) from error
