from fastapi import FastAPI, HTTPException

from jobboard.auth import OptionalUser, RequiredUser
from jobboard.data import COMPANIES, JOBS
from jobboard.presenters import company_card, job_card

app = FastAPI()


@app.get("/companies")
def companies(viewer: OptionalUser):
    return [company_card(slug, viewer) for slug in COMPANIES]


@app.get("/jobs")
def jobs(viewer: OptionalUser, remote: bool | None = None):
    found = [job for job in JOBS.values() if remote is None or job.remote == remote]
    return {"count": len(found), "jobs": [job_card(job, viewer) for job in found]}


@app.put("/jobs/{job_id}/save")
def save_job(job_id: int, user: RequiredUser):
    if job_id not in JOBS:
        raise HTTPException(404, "no such job")
    user.saved_jobs.add(job_id)
    return job_card(JOBS[job_id], user)
