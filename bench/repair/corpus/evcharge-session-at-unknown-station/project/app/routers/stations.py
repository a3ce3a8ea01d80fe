from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy.orm import Session

from .. import models, schemas
from ..database import get_db

router = APIRouter(prefix="/stations", tags=["stations"])


@router.post("", response_model=schemas.StationOut, status_code=201)
def create_station(station: schemas.StationIn, db: Session = Depends(get_db)):
    if db.query(models.Station).filter(models.Station.code == station.code).first():
        raise HTTPException(status_code=409, detail="Station already registered")
    db_station = models.Station(**station.model_dump())
    db.add(db_station)
    db.commit()
    db.refresh(db_station)
    return db_station


@router.get("/{code}", response_model=schemas.StationOut)
def read_station(code: str, db: Session = Depends(get_db)):
    station = db.query(models.Station).filter(models.Station.code == code).first()
    if station is None:
        raise HTTPException(status_code=404, detail="Station not found")
    return station
