from fastapi import FastAPI

from campfire.routes import router

app = FastAPI(title="campfire")
app.include_router(router)
