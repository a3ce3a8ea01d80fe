import logging

from fastapi import FastAPI, Header
from fastapi.responses import JSONResponse

from gateclub.passes import PassRefused, read

log = logging.getLogger("gateclub")

app = FastAPI()


@app.exception_handler(PassRefused)
async def refused(request, error):
    log.error("refused at %s", request.url.path, exc_info=error)
    return JSONResponse({"error": str(error)}, status_code=401)


@app.post("/doors/{door}/open")
def open_door(door: str, x_pass: str = Header()):
    member, doors = read(x_pass)
    if door not in doors:
        return JSONResponse({"error": "not your door"}, status_code=403)
    log.info("%s opens %s", member, door)
    return {"open": True}
