const app = require('./index');

app.listen(process.env.PORT || 5000);
