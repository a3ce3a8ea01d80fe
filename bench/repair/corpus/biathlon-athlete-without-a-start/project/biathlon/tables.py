from django.db import connection

from biathlon.models import Athlete, Result


def create():
    with connection.schema_editor() as editor:
        editor.create_model(Athlete)
        editor.create_model(Result)
