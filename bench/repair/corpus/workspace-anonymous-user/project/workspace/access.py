from functools import wraps

from django.http import JsonResponse


def members_only(view):
    """Answers 401 as JSON to those who are not signed in."""

    @wraps(view)
    def checked(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return JsonResponse({"error": "login_required"}, status=401)
        return view(request, *args, **kwargs)

    return checked
