from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from apothecary.labels import FORMS, label

app = FastAPI()


class Medicine(BaseModel):
    name: str
    form: str
    amount: float | int = 1
    cool: bool = False


class Prescription(BaseModel):
    patient: str
    medicines: list[Medicine]


@app.post("/labels")
def labels(prescription: Prescription):
    for medicine in prescription.medicines:
        if medicine.form not in FORMS:
            raise HTTPException(422, f"unknown form: {medicine.form}")
    return [label(prescription.patient, medicine.model_dump()) for medicine in prescription.medicines]
