from flask import jsonify


def problem(status, code):
    return jsonify(error=code), status


def shown(coupon):
    return jsonify(code=coupon.code, percent=coupon.percent)
