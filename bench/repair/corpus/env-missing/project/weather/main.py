from fastapi import FastAPI

from weather import settings

app = FastAPI()


@app.get("/forecast/{city}")
def forecast(city: str):
    key = settings.upstream_key()
    return {"city": city, "signed": len(key), "timeout": settings.timeout()}
