from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, PlainTextResponse

from trails import service

app = FastAPI()


@app.exception_handler(service.NoSuchTrail)
def no_such_trail(request: Request, error: service.NoSuchTrail):
    return JSONResponse({"error": "no_such_trail", "slug": str(error)}, 404)


@app.get("/trails")
def index():
    return service.index()


@app.get("/trails/{slug}")
def details(slug: str):
    return service.details(slug)


@app.get("/trails/{slug}/sign.txt")
def sign(slug: str):
    return PlainTextResponse(service.signpost(slug))
