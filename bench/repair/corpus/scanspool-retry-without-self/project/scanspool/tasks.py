from scanspool import archive
from scanspool.app import app
from scanspool.spool import StillWritten, read


@app.task(max_retries=4, default_retry_delay=30)
def ingest(folder, name):
    try:
        content = read(folder, name)
    except StillWritten as exc:
        raise self.retry(exc=exc)
    archive.keep(name, content)
    return len(content)


@app.task(bind=True, max_retries=2)
def remove(self, name):
    try:
        archive.drop(name)
    except archive.ArchiveBusy as exc:
        raise self.retry(exc=exc, countdown=5)
