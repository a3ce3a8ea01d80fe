from clinic.http import error, ok
from clinic.models import Doctor, Patient, Visit


def patients(request):
    found = Patient.objects.order_by("code")
    return ok([one.code for one in found])


def patient(request, code):
    try:
        one = Patient.objects.select_related("doctor").get(code=code)
    except Patient.DoesNotExist:
        return error(404, "patient_unknown")
    return ok({"name": one.name, "doctor": one.doctor.name if one.doctor else None})


def visits(request, code):
    one = Patient.objects.get(code=code)
    found = Visit.objects.filter(patient=one)
    return ok([{"day": visit.day.isoformat(), "reason": visit.reason} for visit in found])


def doctor(request, pk):
    one = Doctor.objects.filter(pk=pk).first()
    if one is None:
        return error(404, "doctor_unknown")
    return ok({"name": one.name, "patients": one.patient_set.count()})
