import logging
import os

from celery import Celery

from ecopoints.points import points_of

log = logging.getLogger(__name__)

celery = Celery("ecopoints", broker=os.environ.get("CELERY_BROKER_URL", "memory://"))
celery.conf.task_publish_retry_policy = {"max_retries": 2, "interval_start": 0.1, "interval_max": 0.2}
celery.conf.broker_connection_timeout = 2

BALANCES = {}


@celery.task(name="ecopoints.book")
def book(citizen, material, kilos):
    BALANCES[citizen] = BALANCES.get(citizen, 0) + points_of(material, kilos)
    log.info("%s now has %d points", citizen, BALANCES[citizen])
    return BALANCES[citizen]
