class Environment:
    def __init__(self, name, branch, needs_approval=False):
        self.name = name
        self.branch = branch
        self.needs_approval = needs_approval
        self.deployed = {}


ENVIRONMENTS = {
    "staging": Environment("staging", "develop"),
    "demo": Environment("demo", "main"),
    "production": Environment("production", "main", needs_approval=True),
}
