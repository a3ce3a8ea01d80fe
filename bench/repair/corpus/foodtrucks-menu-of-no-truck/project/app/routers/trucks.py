from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.db import get_db
from app.models import Stop, Truck
from app.schemas import StopIn, StopOut, TruckOut

router = APIRouter(prefix="/trucks", tags=["trucks"])


@router.get("", response_model=list[TruckOut])
def list_trucks(kitchen: str | None = None, db: Session = Depends(get_db)):
    query = select(Truck).order_by(Truck.name)
    if kitchen:
        query = query.where(Truck.kitchen == kitchen)
    return db.scalars(query).all()


@router.get("/{truck_id}", response_model=TruckOut)
def read_truck(truck_id: int, db: Session = Depends(get_db)):
    truck = db.get(Truck, truck_id)
    if truck is None:
        raise HTTPException(status_code=404, detail="Truck not found")
    return truck


@router.post("/{truck_id}/stops", response_model=StopOut, status_code=201)
def add_stop(truck_id: int, stop: StopIn, db: Session = Depends(get_db)):
    truck = db.get(Truck, truck_id)
    if truck is None:
        raise HTTPException(status_code=404, detail="Truck not found")
    row = Stop(truck=truck, day=stop.day, place=stop.place)
    db.add(row)
    db.commit()
    return row
