from fastapi import Body, FastAPI, HTTPException

from fleettrack.pings import PingLog, parse_ping
from fleettrack.status import describe, newest_first

app = FastAPI()
log = PingLog()


@app.post("/pings", status_code=202)
def receive(body: dict = Body()):
    try:
        ping = parse_ping(body)
    except (KeyError, ValueError) as error:
        raise HTTPException(422, f"not a ping: {error}")
    log.record(ping)
    return {"vehicle": ping.vehicle}


@app.get("/vehicles")
def vehicles():
    return {"newest_first": newest_first(log.all())}


@app.get("/vehicles/{vehicle}")
def vehicle(vehicle: str):
    ping = log.latest(vehicle)
    if ping is None:
        raise HTTPException(404, "no ping yet")
    return describe(ping)
