SMALL = 50
CALL_OUT = 60.0


def cost(job, owner):
    """By the metre at the owner's rate; small jobs cost the way as well."""
    found = job.metres * owner.rate
    return found + CALL_OUT if job.metres < SMALL else found
