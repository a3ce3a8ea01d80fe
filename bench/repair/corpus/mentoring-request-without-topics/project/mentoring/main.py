from fastapi import FastAPI

from mentoring.matching import best
from mentoring.models import Match, MatchRequest, Mentor
from mentoring.people import with_places

app = FastAPI(title="Mentoring")


@app.get("/mentors", response_model=list[Mentor])
def mentors():
    return with_places()


@app.post("/matches", response_model=list[Match])
def matches(request: MatchRequest):
    return best(with_places(), request)
