from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST

from .forms import required
from .models import Dog


@require_GET
def index(request):
    dogs = Dog.objects.order_by("name")
    if "owner" in request.GET:
        dogs = dogs.filter(owner=request.GET["owner"])
    return JsonResponse({"dogs": [dog.as_json() for dog in dogs]})


@require_POST
def register(request):
    name = required(request, "name")
    owner = required(request, "owner")
    chip = request.POST["chip"]
    if Dog.objects.filter(chip=chip).exists():
        return JsonResponse({"error": "registered_already"}, status=409)
    dog = Dog.objects.create(name=name, owner=owner, chip=chip, dangerous="dangerous" in request.POST)
    return JsonResponse(dog.as_json(), status=201)


@require_POST
def transfer(request):
    dog = get_object_or_404(Dog, chip=required(request, "chip"))
    dog.owner = required(request, "owner")
    dog.save()
    return JsonResponse(dog.as_json())


@require_POST
def deregister(request):
    get_object_or_404(Dog, chip=required(request, "chip")).delete()
    return JsonResponse({}, status=200)
