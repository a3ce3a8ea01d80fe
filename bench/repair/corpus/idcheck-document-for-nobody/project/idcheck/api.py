from datetime import date

from fastapi import FastAPI

from .checks import attach, verdict
from .errors import IdCheckError, answer_error
from .models import Applicant, Document, NewApplicant
from .store import ApplicantStore

app = FastAPI(title="idcheck")
app.add_exception_handler(IdCheckError, answer_error)
store = ApplicantStore()


@app.post("/applicants", status_code=201)
def add_applicant(new: NewApplicant) -> Applicant:
    return store.add(new)


@app.get("/applicants")
def list_applicants() -> list[Applicant]:
    return store.all()


@app.post("/applicants/{applicant_id}/documents", status_code=201)
def add_document(applicant_id: str, document: Document) -> Applicant:
    return attach(store, applicant_id, document)


@app.get("/applicants/{applicant_id}/verdict")
def get_verdict(applicant_id: str) -> dict:
    return verdict(store, applicant_id, date.today())
