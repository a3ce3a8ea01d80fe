from typing import Annotated

from fastapi import Depends, FastAPI, Header, HTTPException

from lottery import passes, syndicates

app = FastAPI()


def member(authorization: Annotated[str | None, Header()] = None) -> str:
    try:
        return passes.member_of(authorization)
    except passes.NoPass as error:
        raise HTTPException(401, {"code": error.code})


@app.get("/draws")
def draws():
    return ["saturday", "wednesday"]


@app.get("/syndicates")
def mine(who: Annotated[str, Depends(member)]):
    return syndicates.of(who)
