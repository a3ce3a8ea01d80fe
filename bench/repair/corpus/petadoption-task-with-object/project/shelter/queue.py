import os

from celery import Celery

celery = Celery("shelter", broker=os.environ.get("BROKER_URL", "memory://"))
celery.conf.task_serializer = "json"
celery.conf.task_ignore_result = True
