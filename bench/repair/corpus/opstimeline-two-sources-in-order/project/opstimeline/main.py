from fastapi import FastAPI

from opstimeline.sources import deployments, incidents
from opstimeline.timeline import merged, suspects

app = FastAPI()


@app.get("/timeline")
def timeline(service: str | None = None):
    events = merged(deployments.read(), incidents.read(), service=service)
    return {"events": events, "suspects": suspects(events)}


@app.get("/incidents")
def all_incidents():
    return merged(incidents.read())
