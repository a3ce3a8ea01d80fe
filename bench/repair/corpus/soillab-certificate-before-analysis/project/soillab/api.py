from fastapi import Depends, FastAPI
from fastapi.responses import PlainTextResponse
from sqlalchemy.orm import Session

from soillab import certificate, errors, queries
from soillab.database import get_session
from soillab.models import Sample

app = FastAPI(title="Soil laboratory")
app.add_exception_handler(errors.LabError, errors.answer)


def wanted(code: str, session: Session = Depends(get_session)) -> Sample:
    sample = queries.sample_by_code(session, code)
    if sample is None:
        raise errors.LabError(404, "unknown_sample")
    return sample


@app.get("/samples/{code}")
def show(sample: Sample = Depends(wanted), session: Session = Depends(get_session)):
    return {"code": sample.code, "field": sample.field, "analysed": queries.latest_analysis(session, sample) is not None}


@app.get("/samples/{code}/values")
def values(sample: Sample = Depends(wanted), session: Session = Depends(get_session)):
    analysis = queries.latest_analysis(session, sample)
    if analysis is None:
        raise errors.LabError(409, "not_analysed")
    return {"ph": analysis.ph, "nitrogen": analysis.nitrogen}


@app.get("/samples/{code}/certificate", response_class=PlainTextResponse)
def get_certificate(sample: Sample = Depends(wanted), session: Session = Depends(get_session)):
    return certificate.render(sample, queries.latest_analysis(session, sample))
