from flask import Flask, jsonify, request

from recruiting import forms, imports, letters, regions


def create_app():
    app = Flask(__name__)

    @app.errorhandler(forms.InvalidForm)
    def invalid(error):
        return jsonify(missing=str(error)), 400

    @app.post("/apply")
    def apply():
        applicant = forms.applicant_from(request.form)
        return jsonify(letter=letters.confirmation(applicant), office=regions.office(applicant)), 201

    @app.post("/imports")
    def import_all():
        return jsonify([letters.confirmation(one) for one in imports.applicants(request.get_json())])

    return app
