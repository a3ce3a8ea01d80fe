from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

from portal.security import current_user
from portal.tokens import issue
from portal.users import User, users

app = FastAPI(title="Training portal")


class Login(BaseModel):
    mail: str
    password: str


@app.post("/token")
def token(login: Login):
    user = users.authenticate(login.mail, login.password)
    if user is None:
        raise HTTPException(401, "Wrong mail address or password")
    return {"access_token": issue(user.id), "token_type": "bearer"}


@app.get("/me")
def me(user: User = Depends(current_user)):
    return {"id": user.id, "mail": user.mail, "courses": user.courses}


@app.post("/courses/{name}", status_code=201)
def enrol(name: str, user: User = Depends(current_user)):
    if name in user.courses:
        raise HTTPException(409, "Enrolled already")
    user.courses.append(name)
    return {"courses": user.courses}
