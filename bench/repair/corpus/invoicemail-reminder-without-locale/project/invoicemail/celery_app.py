from celery import Celery

app = Celery("invoicemail", broker="memory://", backend="cache+memory://")
# The pilot runs tasks in the process that queues them.
app.conf.task_always_eager = True
app.conf.task_eager_propagates = True
