import pytest

from ecopoints.tasks import BALANCES, book, celery
from ecopoints.web import app


@pytest.fixture(autouse=True)
def eager():
    celery.conf.task_always_eager = True
    BALANCES.clear()


def post(**body):
    return app.test_client().post("/visits", json=body)


def test_visit():
    assert post(citizen="c1", material="metal", kilos=2.5).status_code == 202
    assert post(citizen="c1", material="glass", kilos=4).status_code == 202
    assert BALANCES == {"c1": 12}


@pytest.mark.parametrize(
    "body",
    [{}, {"citizen": "c1"}, {"citizen": "c1", "material": "gold", "kilos": 1}, {"citizen": "c1", "material": "glass"}],
)
def test_refused(body):
    assert post(**body).status_code == 422
    assert BALANCES == {}


def test_book():
    assert book("c2", "electronics", 1) == 8
