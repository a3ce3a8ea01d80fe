import pytest

from retry import ServiceError, call, is_temporary, pause_before


@pytest.mark.parametrize("status", [400, 401, 404, 428, 429, 430, 499, 500, 503, 599])
@pytest.mark.parametrize("attempts", [1, 2, 4])
@pytest.mark.parametrize("failures", [0, 1, 2, 5])
def test_calls(status, attempts, failures):
    calls, pauses = [], []

    def action():
        calls.append(1)
        if len(calls) <= failures:
            raise ServiceError(status)
        return "done"

    temporary = status in (429, 500, 503, 599)
    assert is_temporary(ServiceError(status)) == temporary
    if failures == 0 or (temporary and failures < attempts):
        assert call(action, attempts, pauses.append) == "done"
        assert len(calls) == failures + 1
    else:
        with pytest.raises(ServiceError):
            call(action, attempts, pauses.append)
        assert len(calls) == (attempts if temporary else 1)
    assert pauses == [1, 2, 4, 8][: len(calls) - 1]


@pytest.mark.parametrize(("attempt", "after", "seconds"), [(1, None, 1), (5, None, 16), (6, None, 30), (3, 0, 0), (1, 30, 30), (1, 31, 30)])
def test_pause(attempt, after, seconds):
    assert pause_before(attempt, ServiceError(500, after)) == seconds


def test_refused():
    with pytest.raises(ValueError):
        call(lambda: 1, attempts=0)
