from fastapi import FastAPI

from .database import Base, engine
from .routers import sessions, stations

Base.metadata.create_all(bind=engine)

app = FastAPI(title="Charge point backend")
app.include_router(stations.router)
app.include_router(sessions.router)
