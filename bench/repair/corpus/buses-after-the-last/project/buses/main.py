from fastapi import FastAPI, HTTPException, Query

from buses import timetable

app = FastAPI()


@app.get("/stops/{stop}")
def show(stop: str, at: str = Query(pattern=r"^\d\d:\d\d$")):
    if stop not in timetable.TIMES:
        raise HTTPException(404, "Unknown stop")
    now = timetable.minutes(at)
    return {
        "stop": stop,
        "previous": timetable.clock(timetable.previous(stop, now)),
        "next": timetable.clock(timetable.following(stop, now)),
    }
