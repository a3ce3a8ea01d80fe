from django.http import JsonResponse

from .forms import BadInput


class BadInputMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, BadInput):
            return JsonResponse({"error": "missing", "field": exception.field}, status=400)
        return None
