from fastapi import FastAPI, HTTPException

from app.boxes import BOXES

app = FastAPI()


def box_or_404(code):
    if code not in BOXES:
        raise HTTPException(404, "no such box")
    return BOXES[code]


@app.get("/boxes/{code}")
def show(code: str):
    box = box_or_404(code)
    return {"code": box.code, "expired": box.is_expired(), "expires_at": box.expires_at}


@app.post("/boxes/{code}/fill", status_code=204)
def fill(code: str):
    box_or_404(code).fill()
