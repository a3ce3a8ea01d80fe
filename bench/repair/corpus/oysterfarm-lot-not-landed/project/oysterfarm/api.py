from fastapi import Depends, FastAPI
from fastapi.responses import JSONResponse, PlainTextResponse

from oysterfarm import queries
from oysterfarm.labels import label
from oysterfarm.model import Session

app = FastAPI()


def db():
    with Session() as session:
        yield session


@app.exception_handler(queries.Missing)
def missing(request, error):
    return JSONResponse({"missing": str(error)}, status_code=404)


@app.get("/beds/{code}/pieces")
def pieces(code: str, session=Depends(db)):
    return {"pieces": queries.pieces_of(session, code)}


@app.get("/lots/{number}/label", response_class=PlainTextResponse)
def lot_label(number: str, session=Depends(db)):
    lot = queries.lot(session, number)
    return label(lot, queries.bed(session, lot.bed))
