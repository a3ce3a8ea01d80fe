from fastapi import FastAPI

from app.routes import router
from app.store import Store


def create_app(store=None) -> FastAPI:
    app = FastAPI(title="Blood drive")
    app.state.store = store or Store()
    app.include_router(router)
    return app
