from fastapi import Body, FastAPI, HTTPException

from weavers import patterns

app = FastAPI()


@app.get("/patterns")
async def index():
    return patterns.names()


@app.get("/patterns/{slug}")
async def show(slug: str):
    found = patterns.get(slug)
    if found is None:
        raise HTTPException(404, "Pattern not found")
    return found


@app.put("/patterns/{slug}")
async def update(slug: str, threads: int = Body(embed=True, gt=0)):
    if await patterns.get(slug) is None:
        raise HTTPException(404, "Pattern not found")
    return await patterns.save(slug, threads)
