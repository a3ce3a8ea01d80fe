"""Answers for what clients do wrong; main.py turns them into JSON."""


class Problem(Exception):
    status = 500

    def __init__(self, detail, **fields):
        super().__init__(detail)
        self.detail = detail
        self.fields = fields


class BadParameter(Problem):
    status = 400


class Missing(Problem):
    status = 404
