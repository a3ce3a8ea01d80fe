from enrolment.mails import send_mail


class Full(Exception):
    pass


class Course:
    def __init__(self, name, seats):
        self.name = name
        self.seats = seats
        self.students = []

    def enrol(self, student):
        if len(self.students) >= self.seats:
            raise Full(self.name)
        self.students.append(student)
        values = {"course": self.name, "name": student.name}
        send_mail.delay(student.email, "enrolled", values, student.language)

    def cancel(self, student):
        self.students.remove(student)
        send_mail.delay(student.email, "cancelled", {"course": self.name, "name": student.name})

    def move(self, day):
        for student in self.students:
            send_mail.delay(
                student.email, "moved", {"course": self.name, "day": day}, language=student.language
            )
