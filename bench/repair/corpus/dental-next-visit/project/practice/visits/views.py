import datetime

from django.http import JsonResponse

from practice.visits.models import Visit


def line(visit):
    return {'starts': visit.starts.isoformat(), 'reason': visit.reason, 'today': visit.is_today}


def visits(request, number):
    return JsonResponse({'visits': [line(one) for one in Visit.objects.filter(patient=number)]})


def next_visit(request, number):
    now = datetime.datetime.now()
    coming = [one for one in Visit.objects.filter(patient=number) if one.starts >= now]
    return JsonResponse({'next': line(coming[0]) if coming else None})
