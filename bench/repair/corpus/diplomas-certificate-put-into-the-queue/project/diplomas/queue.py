import os

from celery import Celery

celery = Celery("diplomas", broker=os.environ.get("BROKER_URL", "memory://"), include=["diplomas.tasks"])
celery.conf.task_ignore_result = True
