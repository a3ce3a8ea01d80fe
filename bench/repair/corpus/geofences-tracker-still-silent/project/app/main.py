from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy.orm import Session

from app import crud, geometry
from app.db import get_db

app = FastAPI()


def tracker_or_404(serial: str, db: Session = Depends(get_db)):
    tracker = crud.get_tracker(db, serial)
    if tracker is None:
        raise HTTPException(status_code=404, detail="Tracker not found")
    return tracker


@app.get("/trackers/{serial}/position")
def position(tracker=Depends(tracker_or_404), db: Session = Depends(get_db)):
    last = crud.last_position(db, tracker)
    if last is None:
        raise HTTPException(status_code=404, detail="No position yet")
    return {"label": tracker.label, "lat": last.lat, "lon": last.lon, "at": last.at}


@app.get("/trackers/{serial}/history")
def history(limit: int = 50, tracker=Depends(tracker_or_404), db: Session = Depends(get_db)):
    return [{"lat": p.lat, "lon": p.lon, "at": p.at} for p in crud.history(db, tracker, limit)]


@app.get("/trackers/{serial}/inside/{fence_name}")
def inside(fence_name: str, tracker=Depends(tracker_or_404), db: Session = Depends(get_db)):
    fence = crud.get_fence(db, fence_name)
    if fence is None:
        raise HTTPException(status_code=404, detail="Fence not found")
    last = crud.last_position(db, tracker)
    return {"fence": fence.name, "inside": geometry.is_inside(last, fence)}
