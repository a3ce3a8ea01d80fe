from fastapi import Body, FastAPI, HTTPException
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from forms.describe import described
from forms.questions import FORMS

app = FastAPI()
SENT: list[tuple[str, dict]] = []


def form_of(name: str):
    if name not in FORMS:
        raise HTTPException(404, "No such form")
    return FORMS[name]


@app.get("/forms")
def names():
    return sorted(FORMS)


@app.get("/forms/{name}")
def fields(name: str):
    return {"name": name, "fields": described(form_of(name))}


@app.post("/forms/{name}", status_code=201)
def send(name: str, body: dict = Body()):
    form = form_of(name)
    try:
        filled = form.model_validate(body)
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_context=False)) from error
    SENT.append((name, filled.model_dump(mode="json")))
    return {"received": len(SENT)}
