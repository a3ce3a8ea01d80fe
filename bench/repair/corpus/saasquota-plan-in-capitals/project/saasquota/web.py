from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from saasquota import accounts, quota

app = FastAPI()


class Signup(BaseModel):
    company: str
    plan: str = "free"


class Change(BaseModel):
    plan: str


class NewProject(BaseModel):
    name: str


def account_or_404(account_id: int) -> accounts.Account:
    account = accounts.get(account_id)
    if account is None:
        raise HTTPException(404, "account not found")
    return account


@app.post("/accounts", status_code=201)
def signup(body: Signup):
    account = accounts.open_account(body.company, body.plan)
    return {"id": account.id, "plan": account.plan}


@app.put("/accounts/{account_id}/plan")
def change(account_id: int, body: Change):
    account = account_or_404(account_id)
    try:
        accounts.change_plan(account, body.plan)
    except accounts.UnknownPlan as error:
        raise HTTPException(422, f"unknown plan {error}")
    return {"id": account.id, "plan": account.plan}


@app.post("/accounts/{account_id}/projects", status_code=201)
def new_project(account_id: int, body: NewProject):
    account = account_or_404(account_id)
    try:
        quota.add_project(account, body.name)
    except quota.QuotaExceeded as error:
        raise HTTPException(402, str(error))
    return {"projects": account.projects, "left": quota.left(account)}
