from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt

from signup.forms import RunnerForm, TeamForm


def answered(form):
    if form.is_valid():
        return JsonResponse({"ok": True}, status=201)
    errors = {name: [str(text) for text in texts] for name, texts in form.errors.items()}
    return JsonResponse({"errors": errors}, status=422)


@csrf_exempt
def runner(request):
    return answered(RunnerForm(request.POST))


@csrf_exempt
def team(request):
    return answered(TeamForm(request.POST))
