import sentry_sdk

from saltworks.handlers import list_pans

event = {
    "resource": "/pans",
    "httpMethod": "GET",
    "headers": {"x-api-key": "test-key"},
    "queryStringParameters": None,
    "pathParameters": None,
    "body": None,
}
try:
    list_pans(event, None)
except Exception as error:
    sentry_sdk.capture_exception(error)
