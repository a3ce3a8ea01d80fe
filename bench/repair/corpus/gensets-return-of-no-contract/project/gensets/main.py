from fastapi import Depends, FastAPI
from pydantic import BaseModel, Field
from sqlalchemy.orm import Session

from gensets import yard
from gensets.db import Base, engine, get_session
from gensets.models import Unit

Base.metadata.create_all(engine)
app = FastAPI(title="gensets")


class NewUnit(BaseModel):
    label: str
    kva: int


class NewContract(BaseModel):
    customer: str
    unit_id: int


class Return(BaseModel):
    hours: int = Field(ge=0)


@app.post("/units", status_code=201)
def add_unit(body: NewUnit, session: Session = Depends(get_session)):
    unit = Unit(label=body.label, kva=body.kva)
    session.add(unit)
    session.commit()
    return {"id": unit.id}


@app.post("/contracts", status_code=201)
def add_contract(body: NewContract, session: Session = Depends(get_session)):
    return {"id": yard.write_contract(session, body.customer, body.unit_id).id}


@app.post("/contracts/{contract_id}/return")
def return_unit(contract_id: int, body: Return, session: Session = Depends(get_session)):
    return yard.book_return(session, contract_id, body.hours)
