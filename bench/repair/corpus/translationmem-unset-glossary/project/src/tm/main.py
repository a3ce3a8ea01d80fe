from typing import Optional

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from tm import check, stats
from tm.project import Project

app = FastAPI()
projects: dict[str, Project] = {}


class NewProject(BaseModel):
    name: str
    source: str
    target: str
    glossary: Optional[dict[str, str]] = None


class Segment(BaseModel):
    text: str
    translation: Optional[str] = None


def lookup(name: str) -> Project:
    try:
        return projects[name]
    except KeyError:
        raise HTTPException(404, "no such project")


@app.post("/projects", status_code=201)
def create(body: NewProject):
    projects[body.name] = Project(body.name, body.source, body.target, body.glossary)
    return {"name": body.name}


@app.post("/projects/{name}/segments", status_code=201)
def add_segment(name: str, body: Segment):
    lookup(name).add(body.text, body.translation)
    return {"segments": len(lookup(name).segments)}


@app.get("/projects/{name}/stats")
def get_stats(name: str):
    return stats.of(lookup(name))


@app.get("/projects/{name}/violations")
def get_violations(name: str):
    return check.violations(lookup(name))
