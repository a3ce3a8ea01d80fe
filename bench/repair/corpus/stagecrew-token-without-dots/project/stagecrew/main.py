from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from stagecrew import passes

app = FastAPI()
bearer = HTTPBearer(auto_error=False)

SHIFTS = {"rigger": ["Thu 06:00", "Sun 22:00"], "medic": ["Fri 12:00"]}


def crew_member(credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> dict:
    if credentials is None:
        raise HTTPException(401, "pass required", {"WWW-Authenticate": "Bearer"})
    try:
        return passes.read(credentials.credentials)
    except passes.InvalidPass:
        raise HTTPException(401, "invalid pass", {"WWW-Authenticate": "Bearer"}) from None


@app.get("/shifts")
def shifts(member: Annotated[dict, Depends(crew_member)]):
    return {"person": member["sub"], "shifts": SHIFTS.get(member.get("role"), [])}
