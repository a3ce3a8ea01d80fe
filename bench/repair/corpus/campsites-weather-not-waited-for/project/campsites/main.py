from fastapi import FastAPI, HTTPException

from campsites import advice

SITES = {"lake": 80, "forest": 35, "meadow": 50}
app = FastAPI()


@app.get("/sites")
def sites():
    return SITES


@app.get("/sites/{site}/packing")
async def packing(site: str):
    return {"bring": await advice.packing(site)}


@app.get("/sites/{site}/warnings")
async def warnings(site: str):
    if site not in SITES:
        raise HTTPException(404, "no such site")
    return {"site": site, "warnings": await advice.warnings(site)}
