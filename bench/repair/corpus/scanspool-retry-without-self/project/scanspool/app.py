from celery import Celery

app = Celery("scanspool", broker="memory://", backend="cache+memory://")
app.conf.task_default_queue = "scans"
