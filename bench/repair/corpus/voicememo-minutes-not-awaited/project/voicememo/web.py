from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from voicememo.store import MemoStore

app = FastAPI()
app.state.store = MemoStore({"kit": 300, "lou": 60})


class Memo(BaseModel):
    user: str
    seconds: int
    title: str = "untitled"


@app.get("/users/{user}")
async def overview(user: str):
    store = app.state.store
    memos = await store.of(user)
    return {"titles": [memo["title"] for memo in memos], "left": await store.seconds_left(user)}


@app.post("/memos", status_code=201)
async def record(memo: Memo):
    store = app.state.store
    left = store.seconds_left(memo.user)
    if memo.seconds > left:
        raise HTTPException(402, f"only {left} seconds left")
    number = await store.add(memo.model_dump())
    return {"number": number, "left": left - memo.seconds}
