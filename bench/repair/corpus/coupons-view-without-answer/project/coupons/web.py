from flask import Flask, request

from coupons.answers import problem, shown
from coupons.store import find


def create_app():
    app = Flask(__name__)

    @app.get("/coupons/<code>")
    def show(code):
        coupon = find(code)
        if coupon is None:
            return problem(404, "unknown_coupon")
        return shown(coupon)

    @app.post("/coupons/redeem")
    def redeem():
        code = request.get_json().get("code")
        if not code:
            return problem(422, "code_missing")
        coupon = find(code)
        if coupon is not None:
            if coupon.left == 0:
                return problem(409, "used_up")
            coupon.left -= 1
            return shown(coupon)

    return app
