from django.http import JsonResponse

from grants.catalogue import CALLS, by_deadline, of_topic


def shown(call):
    return {"title": call.title, "deadline": call.deadline and call.deadline.isoformat()}


def calls(request):
    topic = request.GET.get("topic")
    found = of_topic(topic) if topic else CALLS
    return JsonResponse({"calls": [shown(call) for call in by_deadline(found)]})


def upcoming(request):
    closing = [call for call in CALLS if call.deadline is not None]
    return JsonResponse(shown(by_deadline(closing)[0]))
