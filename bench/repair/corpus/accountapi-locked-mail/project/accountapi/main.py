from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from accountapi.accounts import MOST_ATTEMPTS, accounts, digest
from accountapi.mail import send_mail

app = FastAPI()


class NewAccount(BaseModel):
    mail: str
    name: str
    password: str


class Login(BaseModel):
    mail: str
    password: str


@app.post("/accounts", status_code=201)
def create(new: NewAccount):
    if accounts.find(new.mail):
        raise HTTPException(409, "account exists")
    account = accounts.create(new.mail, new.name, new.password)
    send_mail(account.mail, "welcome", context={"name": account.name})
    return {"mail": account.mail}


@app.post("/login")
def login(given: Login):
    account = accounts.find(given.mail)
    if account is None:
        raise HTTPException(401, "wrong mail or password")
    if account.locked:
        raise HTTPException(423, "account is locked")
    if account.password != digest(given.password):
        account.failed += 1
        if account.failed >= MOST_ATTEMPTS:
            account.locked = True
            send_mail(account.mail, "locked", data={"name": account.name, "attempts": account.failed}, urgent=True)
        raise HTTPException(401, "wrong mail or password")
    account.failed = 0
    return {"name": account.name}
