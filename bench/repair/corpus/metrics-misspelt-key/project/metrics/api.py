from fastapi import FastAPI

from metrics.collect import collect

app = FastAPI()
SAMPLES = {"login": [10, 30], "logout": []}


@app.get("/metrics/{name}/count")
def count(name: str):
    return {"count": collect(SAMPLES.get(name, []))["count"]}


@app.get("/metrics/{name}")
def show(name: str):
    found = collect(SAMPLES.get(name, []))
    return {"name": name, "average": found["avarage_ms"], "slowest": found["slowest_ms"]}
