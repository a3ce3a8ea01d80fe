from fastapi import FastAPI, HTTPException

from gym.members import MEMBERS

app = FastAPI()


@app.get("/members/{number}/renewal")
def renewal(number: int):
    if number not in MEMBERS:
        raise HTTPException(status_code=404, detail="Member not found")
    return MEMBERS[number].renewal()
