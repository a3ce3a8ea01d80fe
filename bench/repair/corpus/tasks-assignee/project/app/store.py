import datetime


class User:
    def __init__(self, id, name, email, team=None):
        self.id = id
        self.name = name
        self.email = email
        self.team = team


class Task:
    def __init__(self, id, title, project, assignee=None, due=None):
        self.id = id
        self.title = title
        self.project = project
        self.assignee = assignee
        self.due = due


class Project:
    def __init__(self, id, name, owner=None):
        self.id = id
        self.name = name
        self.owner = owner


class Store:
    def __init__(self):
        self.users = {}
        self.projects = {}
        self.tasks = {}

    def tasks_of(self, project_id):
        return [task for task in self.tasks.values() if task.project.id == project_id]


def seed():
    store = Store()
    ann = store.users[1] = User(1, 'Ann', 'ann@example.org')
    web = store.projects[1] = Project(1, 'Website', owner=ann)
    old = store.projects[2] = Project(2, 'Archive')
    store.tasks[1] = Task(1, 'Draw icons', web, assignee=ann, due=datetime.date(2026, 3, 1))
    store.tasks[2] = Task(2, 'Write texts', web)
    store.tasks[3] = Task(3, 'Sort boxes', old, assignee=ann)
    return store
