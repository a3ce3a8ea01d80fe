from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from tracks import library

app = FastAPI()


@app.exception_handler(library.NotInLibrary)
def missing(request: Request, error: library.NotInLibrary):
    return JSONResponse({"missing": error.kind, "value": error.value}, status_code=404)


@app.get("/tracks/{track_id}")
def track(track_id: int):
    return library.track(track_id).view()


@app.get("/albums/{album}/opener")
def opener(album: str):
    return library.opener(album).view()


@app.get("/albums/{album}/length")
def length(album: str):
    return {"seconds": library.seconds(album)}
