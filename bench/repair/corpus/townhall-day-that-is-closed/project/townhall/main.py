from fastapi import FastAPI, HTTPException

from townhall import hours

app = FastAPI()


def require(office: str) -> str:
    if office not in hours.OFFICES:
        raise HTTPException(404, "There is no such office")
    return office


@app.get("/offices")
def offices():
    return sorted(hours.OFFICES)


@app.get("/offices/{office}/hours")
def office_hours(office: str):
    return hours.week(require(office))


@app.get("/offices/{office}/status")
def office_status(office: str, day: str):
    if day not in hours.DAYS:
        raise HTTPException(422, "day must be the name of a day")
    return hours.status(require(office), day)
