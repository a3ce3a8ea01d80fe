import hashlib
import hmac

from payhook.problems import ApiProblem


def sign(secret, body):
  return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def check(secret, body, given):
  if not given or not hmac.compare_digest(sign(secret, body), given):
    raise ApiProblem(401, "Bad signature")
