from fastapi import FastAPI

from app.routers import dishes, evenings

app = FastAPI()
app.include_router(dishes.router)
app.include_router(evenings.router)
