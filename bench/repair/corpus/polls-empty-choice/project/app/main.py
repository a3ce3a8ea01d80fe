from fastapi import FastAPI, HTTPException

from app import counting
from app.schemas import Ballot, Results

app = FastAPI()
polls: dict[str, list[Ballot]] = {
    "garden": [],
    "logo": [Ballot(voter="ida", choice="fox"), Ballot(voter="max", choice="owl"), Ballot(voter="lou", choice="owl")],
}


def poll_of(name: str) -> list[Ballot]:
    if name not in polls:
        raise HTTPException(404, "no such poll")
    return polls[name]


@app.post("/polls/{name}/ballots", status_code=201)
def vote(name: str, ballot: Ballot) -> Ballot:
    ballots = poll_of(name)
    if any(one.voter == ballot.voter for one in ballots):
        raise HTTPException(409, "voted already")
    ballots.append(ballot)
    return ballot


@app.get("/polls/{name}/results")
def results(name: str) -> Results:
    ballots = poll_of(name)
    return Results(
        votes=len(ballots),
        winner=counting.winner(ballots),
        latest_voter=counting.latest_voter(ballots),
    )
