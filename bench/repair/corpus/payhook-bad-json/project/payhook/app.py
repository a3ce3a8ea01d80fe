from flask import Flask, request

from payhook import notices, problems, signature
from payhook.ledger import Ledger


def create_app(secret="s3cret"):
  app = Flask(__name__)
  app.ledger = Ledger()
  problems.install(app)

  @app.post("/notices")
  def take():
    body = request.get_data()
    signature.check(secret, body, request.headers.get("X-Signature"))
    invoice, cents = notices.read(body)
    return {"invoice": invoice, "paid": app.ledger.settle(invoice, cents)}

  return app
