from flask import jsonify


def error(message, status):
    return jsonify({"error": {"message": message, "status": status}}), status
