from typing import Optional

from jobboard.data import COMPANIES, Job, User


def company_card(slug: str, viewer: Optional[User]) -> dict:
    return {
        "slug": slug,
        "name": COMPANIES[slug],
        "following": viewer is not None and slug in viewer.following,
    }


def job_card(job: Job, viewer: Optional[User]) -> dict:
    return {
        "id": job.id,
        "title": job.title,
        "company": COMPANIES[job.company],
        "remote": job.remote,
        "saved": job.id in viewer.saved_jobs,
    }
