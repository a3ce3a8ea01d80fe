from diplomas import graduates, outbox
from diplomas.queue import celery


@celery.task(name="diplomas.certificate")
def certificate(number):
    graduate = graduates.get(number)
    outbox.put(graduate.mail, f"Certificate of {graduate.subject} for {graduate.name}, {graduate.year}")


@celery.task(name="diplomas.digest")
def digest(year, count):
    outbox.put("registry@example.org", f"{count} certificates of {year} are on their way")
