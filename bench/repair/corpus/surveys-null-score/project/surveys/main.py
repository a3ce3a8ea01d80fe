from fastapi import FastAPI, HTTPException

from surveys import database, statistics

app = FastAPI()


@app.get("/surveys/{name}")
def read_survey(name: str):
    answers = database.answers_of(name)
    if not answers:
        raise HTTPException(status_code=404, detail="survey not found")
    return {
        "answers": len(answers),
        "score": statistics.total_score(answers),
        "minutes": statistics.total_minutes(answers),
        "longest": statistics.longest(answers),
    }
