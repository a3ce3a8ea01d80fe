from django.http import JsonResponse


class Problem(Exception):
    def __init__(self, parameter, detail):
        super().__init__(detail)
        self.parameter = parameter


class ProblemMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, error):
        if isinstance(error, Problem):
            return JsonResponse({"parameter": error.parameter, "detail": str(error)}, status=400)
