from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from meetingrooms import tokens
from meetingrooms.rooms import ROOMS

app = FastAPI()
bearer = HTTPBearer(auto_error=False)


def panel(given: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> str:
    if given is None:
        raise HTTPException(401, "token is missing")
    try:
        return tokens.read(given.credentials)
    except tokens.BadToken as error:
        raise HTTPException(401, str(error)) from error


@app.get("/rooms")
def rooms():
    return sorted(ROOMS)


@app.get("/rooms/{name}")
def room(name: str, asking: Annotated[str, Depends(panel)]):
    if name not in ROOMS:
        raise HTTPException(404, "no such room")
    return {"room": name, "panel": asking, **ROOMS[name]}
