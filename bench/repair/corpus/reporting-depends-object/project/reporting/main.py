from fastapi import FastAPI

from reporting.api import router

app = FastAPI()
app.include_router(router)
