class CourseError(Exception):
    status = 400
    code = "course_error"


class UnknownCourse(CourseError):
    status = 404
    code = "unknown_course"


class CircularPrerequisites(CourseError):
    status = 409
    code = "circular_prerequisites"
