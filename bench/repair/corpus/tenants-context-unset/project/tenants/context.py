from contextlib import contextmanager
from contextvars import ContextVar

_tenant: ContextVar[str] = ContextVar("tenant")


@contextmanager
def tenant(name):
    token = _tenant.set(name)
    try:
        yield
    finally:
        _tenant.reset(token)


def current():
    return _tenant.get()
