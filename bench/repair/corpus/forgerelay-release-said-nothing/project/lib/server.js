const app = require('./app');

app.listen(8080, () => console.info('relay is listening'));
