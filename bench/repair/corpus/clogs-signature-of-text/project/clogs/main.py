from fastapi import FastAPI
from pydantic import BaseModel

from clogs import labels, signing

app = FastAPI()


class Parcel(BaseModel):
    id: int
    name: str
    street: str
    by_hand: bool = False


@app.post("/labels")
def label(parcel: Parcel):
    made = labels.by_hand(parcel.model_dump()) if parcel.by_hand else labels.zpl(parcel.model_dump())
    return {
        "label": made if isinstance(made, str) else made.decode("cp850"),
        "signature": signing.sign_label(parcel.id, made),
    }
