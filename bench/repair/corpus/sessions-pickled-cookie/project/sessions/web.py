from flask import Flask, jsonify, request

from sessions.cookies import pack, unpack


def create_app():
    app = Flask(__name__)

    @app.post("/cart/<sku>")
    def add(sku):
        text = request.cookies.get("cart")
        cart = unpack(text) if text else []
        cart.append(sku)
        answer = jsonify(cart=cart)
        answer.set_cookie("cart", pack(cart))
        return answer

    return app
