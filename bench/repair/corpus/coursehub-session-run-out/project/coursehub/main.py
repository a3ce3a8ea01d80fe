from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordRequestForm

from coursehub import accounts
from coursehub.security import create_access_token, get_current_student

app = FastAPI()


@app.post("/login")
async def login(form: OAuth2PasswordRequestForm = Depends()):
    student = accounts.find(form.username)
    if student is None or student.password_hash != accounts.hash_password(form.password):
        raise HTTPException(status_code=400, detail="Incorrect email or password")
    return {"access_token": create_access_token(student.email), "token_type": "bearer"}


@app.get("/me/courses")
async def my_courses(student: accounts.Student = Depends(get_current_student)):
    return {"email": student.email, "courses": student.courses}
