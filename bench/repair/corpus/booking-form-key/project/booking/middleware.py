from django.http import JsonResponse

from booking.rejection import Rejection


class RejectionMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, Rejection):
            return JsonResponse({"field": exception.field, "why": exception.why}, status=400)
        return None
