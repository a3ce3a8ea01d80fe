from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel

from visacentre import clock, deadlines
from visacentre.applications import Application, Applications
from visacentre.sheets import import_sheet

app = FastAPI()
applications = Applications()


class Submitted(BaseModel):
    number: str
    submitted: str


@app.post("/applications", status_code=201)
def submit(given: Submitted):
    try:
        moment = clock.from_text(given.submitted)
    except ValueError:
        raise HTTPException(422, "submitted must be a time")
    applications.add(Application(given.number, "centre", moment))
    return {"number": given.number}


@app.post("/sheets/{agency}")
async def sheet(agency: str, request: Request):
    text = (await request.body()).decode("utf-8")
    return {"imported": import_sheet(agency, text, applications)}


@app.get("/applications/{number}")
def shown(number: str):
    found = applications.find(number)
    if found is None:
        raise HTTPException(404, "no such application")
    return {"number": number, "agency": found.agency, "submitted": found.submitted.isoformat()}


@app.get("/overdue")
def overdue():
    return [{"number": one.number, "days": deadlines.waiting(one)} for one in deadlines.overdue(applications)]
