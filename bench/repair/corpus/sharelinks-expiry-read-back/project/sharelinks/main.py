from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session

from sharelinks import links
from sharelinks.tables import Link, session

app = FastAPI()


class Share(BaseModel):
    file: str
    hours: int = 24


@app.post("/links", status_code=201)
def share(body: Share, db: Session = Depends(session)):
    return {"key": links.share(db, body.file, body.hours).key}


@app.get("/links")
def latest(db: Session = Depends(session)):
    return links.latest(db)


@app.get("/links/{key}")
def follow(key: str, db: Session = Depends(session)):
    link = db.get(Link, key)
    if link is None:
        raise HTTPException(404, "no such link")
    try:
        return {"file": links.follow(db, link)}
    except links.Expired:
        raise HTTPException(410, "this link has expired") from None
