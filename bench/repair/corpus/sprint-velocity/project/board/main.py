from fastapi import FastAPI, HTTPException

from board import figures

app = FastAPI()
SPRINTS = {
    "alpha": {"days": 10, "tasks": [{"points": 5, "done": True}, {"points": 8, "done": False}]},
    "beta": {"days": 0, "tasks": []},
}


@app.get("/sprints/{name}/figures")
def read_figures(name: str):
    if name not in SPRINTS:
        raise HTTPException(status_code=404, detail="sprint not found")
    sprint = SPRINTS[name]
    return {
        "done": figures.done_share(sprint["tasks"]),
        "velocity": figures.velocity(sprint["tasks"], sprint["days"]),
    }
