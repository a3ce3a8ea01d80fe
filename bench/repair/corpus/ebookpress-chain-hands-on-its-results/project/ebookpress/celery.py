import os

from celery import Celery

app = Celery("ebookpress", broker=os.environ.get("BROKER_URL", "memory://"), include=["ebookpress.tasks"])
if os.environ.get("EBOOKPRESS_INLINE"):
    # Small installations have no worker: everything runs in the command.
    app.conf.update(task_always_eager=True, task_eager_propagates=True)
