class Failure(Exception):
    def __init__(self, status, code, subject):
        super().__init__(f"{code}: {subject}")
        self.status = status
        self.code = code
        self.subject = subject
