from fastapi import APIRouter, HTTPException, Request
from pydantic import BaseModel

router = APIRouter()


class Donation(BaseModel):
    given_on: str
    millilitres: int = 500


@router.get("/donors/{donor_id}")
def show(donor_id: int, request: Request):
    donor = request.app.state.store.donor(donor_id)
    if donor is None:
        raise HTTPException(status_code=404, detail="Donor not found")
    return dict(donor)


@router.post("/donors/{donor_id}/donations", status_code=201)
def donate(donor_id: int, donation: Donation, request: Request):
    store = request.app.state.store
    if store.donor(donor_id) is None:
        raise HTTPException(status_code=404, detail="Donor not found")
    store.add_donation(donor_id, donation.given_on, donation.millilitres)
    return {"donations": len(store.donations(donor_id))}


@router.get("/donors/{donor_id}/card")
def card(donor_id: int, request: Request):
    store = request.app.state.store
    donor = store.donor(donor_id)
    given = store.donations(donor_id)
    return {
        "holder": donor["name"].upper(),
        "group": donor["blood_group"],
        "litres": sum(row["millilitres"] for row in given) / 1000,
        "last": given[-1]["given_on"] if given else None,
    }
