from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from courses.catalogue import Catalogue
from courses.errors import CourseError

app = FastAPI()
app.state.catalogue = Catalogue(
    {
        "algebra": [],
        "analysis": ["algebra"],
        "physics": ["analysis", "algebra"],
        "studio-a": ["studio-b"],
        "studio-b": ["drawing", "studio-a"],
        "drawing": [],
    }
)


@app.exception_handler(CourseError)
def refused(request: Request, error: CourseError):
    return JSONResponse({"code": error.code, "course": str(error)}, status_code=error.status)


@app.get("/courses/{code}/order")
def order(code: str):
    return {"order": app.state.catalogue.order(code)}


@app.get("/courses/{code}/terms")
def terms(code: str):
    return {"terms": app.state.catalogue.terms(code)}
