from flask import jsonify


class ApiProblem(Exception):
  def __init__(self, status, title, detail=None):
    super().__init__(title)
    self.status = status
    self.title = title
    self.detail = detail


def install(app):
  @app.errorhandler(ApiProblem)
  def answer(problem):
    body = {"title": problem.title, "status": problem.status, "detail": problem.detail}
    response = jsonify(body)
    response.status_code = problem.status
    response.content_type = "application/problem+json"
    return response
