from fastapi import Depends, FastAPI

from gym.auth import current_member

app = FastAPI()


@app.get("/me")
def me(member: dict = Depends(current_member)):
    return member


@app.post("/visits", status_code=201)
def visit(member: dict = Depends(current_member)):
    member["visits"] += 1
    return {"visits": member["visits"]}
