from django.http import HttpResponseNotAllowed, JsonResponse

from signup import guestlist

MAX_SEATS = 6


def signup(request):
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    name = request.POST.get("name", "").strip()
    email = request.POST.get("email", "").strip()
    if not name or "@" not in email:
        return JsonResponse({"error": "name and e-mail are required"}, status=400)
    seats = request.POST.get("seats", "1")
    if not seats.isdigit() or not 1 <= int(seats) <= MAX_SEATS:
        return JsonResponse({"error": f"seats must be 1 to {MAX_SEATS}"}, status=400)

    number = guestlist.add(
        guestlist.Guest(
            name=name,
            email=email,
            seats=int(seats),
            vegetarian="vegetarian" in request.POST,
            newsletter=request.POST["newsletter"] == "on",
        )
    )
    return JsonResponse({"number": number}, status=201)


def guests(request):
    return JsonResponse({"guests": guestlist.everyone()})
