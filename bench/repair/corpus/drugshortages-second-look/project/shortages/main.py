from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

from shortages import service
from shortages.cache import cache

app = FastAPI()


@app.get("/shortages")
def shortages(form: str):
    rows = [line.split("\t") for line in service.list_text(cache, form).split("\n") if line]
    return {"form": form, "short": [{"substance": substance, "until": until} for substance, until in rows]}


@app.get("/counts")
def counts():
    return service.counts(cache)


@app.get("/headline", response_class=PlainTextResponse)
def headline():
    return service.headline(cache)
