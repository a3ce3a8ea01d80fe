from datetime import date

from .errors import DuplicateDocument, UnknownApplicant
from .models import Applicant, Document, Kind
from .store import ApplicantStore

PHOTO_KINDS = {Kind.passport, Kind.id_card, Kind.driving_licence}


def attach(store: ApplicantStore, applicant_id: str, document: Document) -> Applicant:
    applicant = store.get(applicant_id)
    if any(known.number == document.number for known in applicant.documents):
        raise DuplicateDocument(f"{document.number} is already attached")
    applicant.documents.append(document)
    return applicant


def verdict(store: ApplicantStore, applicant_id: str, today: date) -> dict:
    applicant = store.get(applicant_id)
    if applicant is None:
        raise UnknownApplicant(applicant_id)
    valid = [d for d in applicant.documents if d.expires is None or d.expires >= today]
    missing = []
    if not any(d.kind in PHOTO_KINDS for d in valid):
        missing.append("photo")
    if not any(d.kind == Kind.utility_bill for d in valid):
        missing.append("address")
    return {"approved": not missing, "missing": missing}
