from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException, Request

from snowroads.authority import Authority


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.authority = Authority()
    yield
    await app.state.authority.close()


app = FastAPI(lifespan=lifespan)


@app.get("/passes/{name}")
async def mountain_pass(name: str, request: Request):
    state = await request.app.state.authority.state_of(name)
    if state is None:
        raise HTTPException(404, "no such pass")
    return {"name": name, "open": state["status"] == "open", "chains": state.get("chains", False)}
