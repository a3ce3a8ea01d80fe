from fastapi import FastAPI

from app.db import Base, engine
from app.routers import menus, trucks

Base.metadata.create_all(engine)

app = FastAPI(title="Food trucks")
app.include_router(trucks.router)
app.include_router(menus.router)
