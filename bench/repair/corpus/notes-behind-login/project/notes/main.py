from fastapi import Depends, FastAPI, HTTPException

from notes.security import current_user

app = FastAPI()


class Note:
    def __init__(self, owner, text):
        self.owner = owner
        self.text = text


NOTES = {1: Note("kim", "Buy tea")}


@app.get("/notes/{number}/owner")
def owner(number: int):
    note = NOTES.get(number)
    if note is None:
        raise HTTPException(status_code=404, detail="Note not found")
    return {"owner": note.owner}


@app.get("/notes/{number}")
def read(number: int, user: str = Depends(current_user)):
    note = NOTES.get(number)
    return {"text": note.text, "reader": user}
