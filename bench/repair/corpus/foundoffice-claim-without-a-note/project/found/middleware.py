from django.http import JsonResponse

from found.forms import Invalid


class InvalidInput:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, Invalid):
            return JsonResponse({"field": exception.field, "error": str(exception)}, status=400)
        return None
