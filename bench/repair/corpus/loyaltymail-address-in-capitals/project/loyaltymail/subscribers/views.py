from django.http import HttpResponseBadRequest, JsonResponse

from . import lists


def subscribe(request):
    email = request.POST.get("email", "")
    if "@" not in email:
        return HttpResponseBadRequest("no address")
    subscriber, created = lists.join(email)
    return JsonResponse({"email": subscriber.email, "new": created}, status=201 if created else 200)


def unsubscribe(request):
    return JsonResponse({"left": lists.leave(request.POST.get("email", ""))})
