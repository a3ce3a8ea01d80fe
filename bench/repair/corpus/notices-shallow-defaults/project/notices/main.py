from fastapi import FastAPI, HTTPException

from notices import schedule
from notices.users import settings_of

app = FastAPI()


@app.get("/users/{name}/plan")
def plan(name: str):
    settings = settings_of(name)
    if settings is None:
        raise HTTPException(status_code=404, detail="user not found")
    return {
        "language": settings["language"],
        "mail": schedule.mail_plan(settings),
        "push": schedule.push_plan(settings),
    }
