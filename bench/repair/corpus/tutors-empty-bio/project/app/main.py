from fastapi import Depends, FastAPI, HTTPException

from app import schemas, store

app = FastAPI()
_db = store.connect()


def database():
    return _db


@app.get("/tutors", response_model=list[schemas.TutorLine])
def index(db=Depends(database)):
    return store.tutors(db)


@app.get("/tutors/{number}", response_model=schemas.Tutor)
def show(number: int, db=Depends(database)):
    found = store.tutor(db, number)
    if found is None:
        raise HTTPException(404, "Tutor not found")
    return found
