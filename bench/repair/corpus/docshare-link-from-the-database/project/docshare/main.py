from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session

from docshare import links
from docshare.database import session

app = FastAPI()


class NewLink(BaseModel):
    document: str
    hours: int | None = None


@app.post("/links", status_code=201)
def create(new: NewLink, db: Session = Depends(session)):
    link = links.create(db, new.document, new.hours)
    return {"token": link.token}


@app.get("/links/{token}")
def open_link(token: str, db: Session = Depends(session)):
    try:
        link = links.open_link(db, token)
    except links.LinkExpired:
        raise HTTPException(410, "link expired")
    if link is None:
        raise HTTPException(404, "no such link")
    return {"document": link.document, "opened": link.opened}


@app.get("/documents/{document}/links")
def of_document(document: str, db: Session = Depends(session)):
    return [
        {"token": link.token, "age": links.age_in_hours(link), "opened": link.opened}
        for link in links.of_document(db, document)
    ]
