from fastapi import Depends, FastAPI

from policies.auth import current_user

app = FastAPI()
POLICIES = {"nora": ["household"], "emil": ["car", "travel"]}


@app.get("/policies")
def mine(user: str = Depends(current_user)):
    return {"user": user, "policies": POLICIES.get(user, [])}
