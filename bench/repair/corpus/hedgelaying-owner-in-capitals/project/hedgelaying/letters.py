from hedgelaying.pricing import cost


def letters(jobs, register):
    """One message for each job, in the order of their days."""
    for job in sorted(jobs, key=lambda job: job.start):
        if job.farm not in register:
            yield f"! nobody is known for {job.farm}"
            continue
        owner = register.owner_of(job.farm)
        yield f"{owner.mail}: {owner.name}, {job.metres} m from {job.start}, {cost(job, owner):.2f}"
