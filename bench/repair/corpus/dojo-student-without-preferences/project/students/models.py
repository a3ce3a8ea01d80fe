from django.db import models


class Student(models.Model):
    name = models.CharField(max_length=60)
    grade = models.PositiveSmallIntegerField(default=9)


class Preferences(models.Model):
    student = models.OneToOneField(Student, on_delete=models.CASCADE, related_name="preferences")
    language = models.CharField(max_length=2, default="en")
    newsletter = models.BooleanField(default=False)

    @classmethod
    def of(cls, student):
        """Preferences of a student; the usual ones for who has not chosen any yet."""
        return cls.objects.filter(student=student).first() or cls(student=student)
