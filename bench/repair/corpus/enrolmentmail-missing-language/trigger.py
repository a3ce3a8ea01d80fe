from enrolment import views
from enrolment.app import app
from enrolment.students import Student

views.students.add(Student(3, "Mele Tupou", "mele@example.org", language="fr"))
client = app.test_client()
client.post("/courses/knots/enrol", json={"student": 3})
client.post("/courses/knots/cancel", json={"student": 3})
client.post("/work")
