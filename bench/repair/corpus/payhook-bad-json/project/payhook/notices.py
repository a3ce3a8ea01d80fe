import json

from payhook.problems import ApiProblem


def read(body):
  """Invoice and cents of a notice."""
  notice = json.loads(body)
  if not isinstance(notice, dict) or "invoice" not in notice:
    raise ApiProblem(400, "Bad notice", "The notice names no invoice")
  cents = notice.get("cents")
  if not isinstance(cents, int) or cents <= 0:
    raise ApiProblem(400, "Bad notice", "cents must be a positive whole number")
  return notice["invoice"], cents
