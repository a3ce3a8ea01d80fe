from boatyard.model import Job


def total(job: Job) -> float:
    labour = job.labour * (100 - job.discount) / 100
    return round(labour + job.material, 2)


def line(job: Job) -> str:
    off = f" (-{job.discount:.0f} %)" if job.discount else ""
    return f"{job.boat}{off}: {total(job):.2f}"


def best_customers(jobs, limit=3):
    return [job.boat for job in sorted(jobs, key=total, reverse=True)[:limit]]


def saved(jobs) -> float:
    """What the discounts of all the jobs took off."""
    return round(sum(job.labour * job.discount / 100 for job in jobs), 2)
