from fastapi import FastAPI, Query

from search import cache

app = FastAPI()


@app.get("/search")
def search(tag: list[str] = Query(default=[]), lang: str | None = None):
    return {"ids": cache.find(tag, lang)}


@app.get("/suggest")
def suggest(q: str):
    return {"ids": cache.suggest(q.split())}
