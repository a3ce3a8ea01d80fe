from sqlalchemy import select
from sqlalchemy.orm import Session

from soillab.models import Analysis, Sample


def sample_by_code(session: Session, code: str) -> Sample | None:
    return session.scalars(select(Sample).where(Sample.code == code)).one_or_none()


def latest_analysis(session: Session, sample: Sample) -> Analysis | None:
    found = select(Analysis).where(Analysis.sample_id == sample.id).order_by(Analysis.done_on.desc(), Analysis.id.desc())
    return session.scalars(found).first()
