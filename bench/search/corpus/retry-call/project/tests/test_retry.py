import pytest

from retry import ServiceError, call, pause_before


class Service:
    def __init__(self, *answers):
        self.answers = list(answers)
        self.calls = 0

    def __call__(self):
        self.calls += 1
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_success():
    service = Service("ok")
    assert call(service) == "ok"
    assert service.calls == 1


def test_success_after_failures():
    service = Service(ServiceError(503), ServiceError(429), "ok")
    assert call(service) == "ok"
    assert service.calls == 3


def test_attempts_are_used_up():
    service = Service(ServiceError(500), ServiceError(502), "ok")
    with pytest.raises(ServiceError) as caught:
        call(service, attempts=2)
    assert caught.value.status == 502


def test_lasting_failure_is_not_repeated():
    service = Service(ServiceError(404), "ok")
    with pytest.raises(ServiceError):
        call(service)
    assert service.calls == 1


def test_pauses():
    pauses = []
    call(Service(ServiceError(500), ServiceError(500), ServiceError(500, 7), "ok"), 4, pauses.append)
    assert pauses == [1, 2, 7]


def test_pause_has_an_end():
    assert pause_before(9, ServiceError(500)) == 30
    assert pause_before(1, ServiceError(429, 120)) == 30


def test_other_errors_pass():
    with pytest.raises(KeyError):
        call(Service(KeyError("x"), "ok"))
