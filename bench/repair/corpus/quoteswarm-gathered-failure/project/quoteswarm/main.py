from dataclasses import asdict

from fastapi import FastAPI, HTTPException

from quoteswarm.carriers import CARRIERS
from quoteswarm.swarm import cheapest, fastest


def create_app(carriers=CARRIERS):
    app = FastAPI()

    def told(offer):
        if offer is None:
            raise HTTPException(503, "no carrier answers")
        return asdict(offer)

    @app.get("/cheapest")
    async def show_cheapest(kilos: int):
        return told(await cheapest(carriers, kilos))

    @app.get("/fastest")
    async def show_fastest(kilos: int):
        return told(await fastest(carriers, kilos))

    return app
