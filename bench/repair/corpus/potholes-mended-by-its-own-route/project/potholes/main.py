from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, Field

from potholes.database import connection
from potholes.reports import add_report, get_report, list_open, mark_mended

app = FastAPI(title="Potholes")


class NewReport(BaseModel):
    street: str = Field(min_length=1)
    text: str = ""


class Mended(BaseModel):
    crew: str = Field(min_length=1)


@app.get("/reports")
def open_reports(db=Depends(connection)):
    return list_open(db)


@app.post("/reports", status_code=201)
def new_report(report: NewReport, db=Depends(connection)):
    return add_report(db, report.street, report.text)


@app.get("/reports/{number}")
def one_report(number: int, db=Depends(connection)):
    report = get_report(db, number)
    if report is None:
        raise HTTPException(404, "there is no such report")
    return report


@app.post("/reports/{number}/mended")
def mark_mended(number: int, mended: Mended, db=Depends(connection)):
    if not mark_mended(db, number, crew=mended.crew):
        raise HTTPException(404, "there is no such report, or it is mended already")
    return get_report(db, number)
