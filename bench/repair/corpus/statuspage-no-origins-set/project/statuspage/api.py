from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from statuspage.incidents import Incidents
from statuspage.settings import Settings


def create_app(settings: Settings, incidents: Incidents | None = None) -> FastAPI:
    incidents = incidents if incidents is not None else Incidents()
    app = FastAPI(title="Status")
    app.add_middleware(CORSMiddleware, allow_origins=list(settings.allowed_origins), allow_methods=["GET"])

    @app.get("/status")
    def status():
        hit = {incident.region for incident in incidents.going_on()}
        return {
            "regions": {region: "down" if region in hit else "up" for region in settings.regions},
            "next_probe": settings.probe_seconds,
        }

    @app.get("/incidents")
    def listed():
        shown = incidents.known if settings.show_history else incidents.going_on()
        return [{"region": one.region, "text": one.text, "over": one.ended is not None} for one in shown]

    return app
