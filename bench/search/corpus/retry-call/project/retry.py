"""Calls of remote services that are repeated when they fail."""


class ServiceError(Exception):
    def __init__(self, status, retry_after=None):
        super().__init__(f"status {status}")
        self.status = status
        self.retry_after = retry_after


def is_temporary(error):
    return error.status == 429 or error.status >= 500


def pause_before(attempt, error, base=1.0, longest=30.0):
    """Seconds to wait after the failed attempt of this number, from 1 on."""
    if error.retry_after is not None:
        return min(error.retry_after, longest)
    return min(base * 2 ** (attempt - 1), longest)


def call(action, attempts=3, sleep=lambda seconds: None):
    """The result of the action; temporary failures are repeated until the attempts are used up."""
    if attempts < 1:
        raise ValueError("there must be an attempt")
    for attempt in range(1, attempts + 1):
        try:
            return action()
        except ServiceError as error:
            if attempt == attempts:
                raise
            sleep(pause_before(attempt, error))
