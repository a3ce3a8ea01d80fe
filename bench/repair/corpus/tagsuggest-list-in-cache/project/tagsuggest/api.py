from fastapi import FastAPI
from pydantic import BaseModel, Field

from tagsuggest.suggest import suggestions

app = FastAPI()


class Draft(BaseModel):
    title: str = ""
    tags: list[str] = Field(default_factory=list, max_length=10)


def clean(tags: list[str]) -> list[str]:
    return sorted({tag.strip().lower() for tag in tags if tag.strip()})


@app.get("/tags/{tag}/related")
def related(tag: str, limit: int = 3):
    return {"tags": suggestions((tag.lower(),), limit)}


@app.post("/drafts/suggest")
def suggest(draft: Draft):
    tags = clean(draft.tags)
    return {"given": tags, "tags": suggestions(tags)}
