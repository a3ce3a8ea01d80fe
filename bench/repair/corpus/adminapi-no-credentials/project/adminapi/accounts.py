import hmac

_ADMINS = {"ops": "s3cret"}
_ACCOUNTS = {7: {"id": 7, "name": "Acme", "locked_by": None}}


def may_enter(username, password):
    expected = _ADMINS.get(username or "")
    return expected is not None and hmac.compare_digest(expected, password or "")


def find(account_id):
    return _ACCOUNTS.get(account_id)
