from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy.orm import Session

from .. import models, schemas
from ..database import get_db

router = APIRouter(prefix="/sessions", tags=["sessions"])


@router.post("", response_model=schemas.SessionOut, status_code=201)
def start_session(payload: schemas.SessionIn, db: Session = Depends(get_db)):
    station = (
        db.query(models.Station)
        .filter(models.Station.code == payload.station_code)
        .first()
    )
    session = models.ChargeSession(station_id=station.id, card=payload.card)
    db.add(session)
    db.commit()
    db.refresh(session)
    return session


@router.post("/{session_id}/stop", response_model=schemas.SessionOut)
def stop_session(session_id: int, payload: schemas.StopIn, db: Session = Depends(get_db)):
    session = db.get(models.ChargeSession, session_id)
    if session is None:
        raise HTTPException(status_code=404, detail="Session not found")
    session.kwh = payload.kwh
    db.commit()
    db.refresh(session)
    return session


@router.get("", response_model=list[schemas.SessionOut])
def list_sessions(db: Session = Depends(get_db)):
    return db.query(models.ChargeSession).order_by(models.ChargeSession.id).all()
