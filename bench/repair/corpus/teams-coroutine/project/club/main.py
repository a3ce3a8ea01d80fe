from fastapi import FastAPI, HTTPException

from club import members

app = FastAPI()


@app.get("/members/{login}")
async def member(login: str):
    found = await members.load(login)
    if found is None:
        raise HTTPException(status_code=404, detail="no such member")
    return {"name": found["name"]}


@app.get("/members/{login}/statement")
async def statement(login: str):
    paid = members.fees(login)
    return {"login": login, "payments": len(paid), "sum": sum(paid)}
